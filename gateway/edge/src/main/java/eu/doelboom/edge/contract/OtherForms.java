package eu.doelboom.edge.contract;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Says of every read that answers JSON in which other forms it can be had: some of its fields only, or HAL. */
final class OtherForms {

    private static final String JSON = "application/json";
    private static final String HAL = "application/hal+json";
    private static final int LONGEST = 2_000;

    private static final Map<String, Object> SELF = Map.of("self", Map.of("href", "/plan/v1/plans?page=1"));

    private OtherForms() {}

    static void describe(Operation operation, List<Parameter> parameters) {
        var responses = operation.getResponses();
        var answer = responses == null ? null : responses.getAPIResponse("200");
        if (answer == null
                || answer.getContent() == null
                || !answer.getContent().hasMediaType(JSON)) {
            return;
        }
        parameters.add(selection(
                "fields",
                "Only these fields of the answer or, of a page, of its items; the others of a"
                        + " field in parentheses: code,period(from,to). An unknown field is a 404",
                "code,title"));
        parameters.add(selection(
                "select",
                "The same as fields, as the Belgian government guide writes it:" + " (code,period(from,to))",
                "(code,title)"));
        answer.getContent()
                .addMediaType(
                        HAL,
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema()
                                        .addType(Schema.SchemaType.OBJECT)
                                        .description("The same in HAL: _links, and of a page _embedded and _page")
                                        .additionalPropertiesBoolean(true)
                                        .addRequired("_links")
                                        .addProperty(
                                                "_links",
                                                OASFactory.createSchema()
                                                        .addType(Schema.SchemaType.OBJECT)
                                                        .additionalPropertiesBoolean(true)
                                                        .example(SELF)
                                                        .description("The way to this and to the other pages"))));
    }

    private static Parameter selection(String name, String description, String example) {
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.QUERY)
                .required(false)
                .description(description)
                .example(example)
                .schema(OASFactory.createSchema()
                        .addType(Schema.SchemaType.STRING)
                        .maxLength(LONGEST));
    }
}
