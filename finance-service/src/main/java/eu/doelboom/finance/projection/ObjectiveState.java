package eu.doelboom.finance.projection;

import org.jspecify.annotations.Nullable;

/** An objective as of one revision of the plan. */
public record ObjectiveState(
        String id,
        long revision,
        String code,
        String title,
        int level,
        String kind,
        @Nullable String parentId,
        boolean priority,
        boolean withdrawn) {}
