package eu.doelboom.backbone.audit;

import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which entries of the trail are wanted; filters narrow together. */
public class AuditQuery {

    @QueryParam("person")
    @Parameter(description = "Pseudonym of who did it", example = "0f8fad5b-d9cb-469f-a165-70867728950e")
    @Nullable String person;

    @QueryParam("operation")
    @Parameter(description = "operationId of what was done", example = "changeEstimate")
    @Nullable String operation;

    @QueryParam("outcome")
    @Parameter(description = "CHANGED, READ or REFUSED", example = "REFUSED")
    @Nullable Outcome outcome;

    @QueryParam("correlation")
    @Parameter(
            description = "The thread through logs, events and services",
            example = "4bf92f3577b34da6a3ce929d0e0e4736")
    @Nullable String correlation;

    String condition() {
        var text = new StringBuilder("where sequence is not null");
        if (person != null) {
            text.append(" and person = ?");
        }
        if (operation != null) {
            text.append(" and operation = ?");
        }
        if (outcome != null) {
            text.append(" and outcome = ?");
        }
        if (correlation != null) {
            text.append(" and correlation = ?");
        }
        return text.toString();
    }

    List<Object> values() {
        var values = new ArrayList<>();
        if (person != null) {
            values.add(person);
        }
        if (operation != null) {
            values.add(operation);
        }
        if (outcome != null) {
            values.add(outcome.name());
        }
        if (correlation != null) {
            values.add(correlation);
        }
        return values;
    }
}
