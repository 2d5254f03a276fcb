package eu.doelboom.backbone.export;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where an export stands. */
@Schema(
        description =
                "PROCESSING: its turn comes, or it is being written; DONE: the file can be downloaded; FAILED: no file was made, ask for a new export.")
enum ExportState {
    /** Its turn comes, or it is being written. */
    PROCESSING,
    /** The file can be downloaded. */
    DONE,
    /** No file was made; a new export may be asked for. */
    FAILED
}
