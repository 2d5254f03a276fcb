package eu.doelboom.backbone.audit;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a request. */
@Schema(
        description =
                "CHANGED: carried out and committed; READ: personal data were shown; REFUSED: the caller had no right to it.")
enum Outcome {
    /** Carried out and committed. */
    CHANGED,
    /** Personal data were shown. */
    READ,
    /** The caller had no right to it. */
    REFUSED
}
