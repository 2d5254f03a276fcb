package eu.doelboom.plan.organisation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What kind of authority a budget entity is. Municipality, OCMW and province are judged together; others inform. */
@Schema(description = "Kind of authority or company with a budget of its own.")
public enum EntityKind {
    MUNICIPALITY,
    OCMW,
    DISTRICT,
    AUTONOMOUS_MUNICIPAL_COMPANY,
    PROVINCE,
    AUTONOMOUS_PROVINCIAL_COMPANY
}
