package eu.doelboom.backbone.export;

/** Where an export stands. */
enum ExportState {
    /** Its turn comes, or it is being written. */
    PROCESSING,
    /** The file can be downloaded. */
    DONE,
    /** No file was made; a new export may be asked for. */
    FAILED
}
