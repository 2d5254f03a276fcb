package eu.doelboom.plan.change;

import eu.doelboom.backbone.database.Companion;
import java.util.List;
import java.util.UUID;
import java.util.function.LongConsumer;

/**
 * A change of one element that takes the next revision of its plan in the statement that tells it, which is the last of
 * its transaction.
 *
 * @param change what its element is after it; whatever revision it names is not told
 * @param unwritten what of it is still to be written to the database, in that statement
 * @param numbered hears which revision it took
 */
public record UnnumberedChange(UUID planId, ElementChange change, List<Companion> unwritten, LongConsumer numbered) {}
