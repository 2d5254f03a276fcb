package eu.doelboom.monitoring.plan;

/**
 * A multi-year plan as far as the follow-up needs it.
 *
 * @param revision the revision of the plan at which its own particulars last changed
 */
public record Plan(
        String id,
        String code,
        String title,
        String regime,
        int firstYear,
        int lastYear,
        String state,
        long revision) {}
