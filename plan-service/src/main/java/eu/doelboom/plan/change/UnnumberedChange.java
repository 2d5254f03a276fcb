package eu.doelboom.plan.change;

import eu.doelboom.backbone.database.Companion;
import java.util.List;
import java.util.UUID;

/**
 * A change of one element that takes the next revision of its plan in the statement that tells it, which is the last of
 * its transaction.
 */
public final class UnnumberedChange {

    private final UUID planId;
    private final ElementChange change;
    private final List<Companion> unwritten;
    private long revision;

    /**
     * A change without a revision.
     *
     * @param change what its element is after it; whatever revision it names is not told
     * @param unwritten what of it is still to be written to the database, in that statement
     */
    public UnnumberedChange(UUID planId, ElementChange change, List<Companion> unwritten) {
        this.planId = planId;
        this.change = change;
        this.unwritten = unwritten;
    }

    public UUID planId() {
        return planId;
    }

    public ElementChange change() {
        return change;
    }

    public List<Companion> unwritten() {
        return unwritten;
    }

    /** Notes the revision that it took. */
    public void take(long revision) {
        this.revision = revision;
    }

    /** The revision that it took when it was told. */
    public long revision() {
        return revision;
    }
}
