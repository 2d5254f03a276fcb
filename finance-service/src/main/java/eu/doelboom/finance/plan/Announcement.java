package eu.doelboom.finance.plan;

import java.util.List;

/** What the strategic side tells of a plan as of one revision. */
public record Announcement(
        long revision,
        String code,
        String title,
        Regime regime,
        String state,
        int firstYear,
        int lastYear,
        List<BudgetEntity> entities) {}
