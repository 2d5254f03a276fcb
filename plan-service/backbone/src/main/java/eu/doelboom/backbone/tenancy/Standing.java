package eu.doelboom.backbone.tenancy;

/** Whether this service can work for a city. */
public enum Standing {
    /** Its schema stands and is up to date. */
    READY,
    /** Not announced yet, or its schema is not up to date yet: what comes for it must wait. */
    NOT_YET,
    /** Deleted: what still comes for it is of no use to anybody. */
    GONE
}
