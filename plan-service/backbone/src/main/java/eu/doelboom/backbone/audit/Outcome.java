package eu.doelboom.backbone.audit;

/** What became of a request. */
enum Outcome {
    /** Carried out and committed. */
    CHANGED,
    /** Personal data were shown. */
    READ,
    /** The caller had no right to it. */
    REFUSED
}
