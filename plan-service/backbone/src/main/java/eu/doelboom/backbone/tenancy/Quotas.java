package eu.doelboom.backbone.tenancy;

/**
 * What one city may take, so that the others do not feel it.
 *
 * @param connections requests of the city that may work on the database of a service at once
 * @param importBytes largest file
 * @param importBytesPerDay all files of a day together
 */
public record Quotas(int connections, long importBytes, long importBytesPerDay) {

    /** What a city gets when nothing else was agreed. */
    public static final Quotas USUAL = new Quotas(8, 20L << 20, 256L << 20);
}
