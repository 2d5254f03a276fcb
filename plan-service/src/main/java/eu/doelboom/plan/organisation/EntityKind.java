package eu.doelboom.plan.organisation;

/** What kind of authority a budget entity is. Municipality, OCMW and province are judged together; others inform. */
public enum EntityKind {
    MUNICIPALITY,
    OCMW,
    DISTRICT,
    AUTONOMOUS_MUNICIPAL_COMPANY,
    PROVINCE,
    AUTONOMOUS_PROVINCIAL_COMPANY
}
