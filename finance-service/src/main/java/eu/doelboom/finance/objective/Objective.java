package eu.doelboom.finance.objective;

import org.jspecify.annotations.Nullable;

/** An objective in the tree of a plan. */
record Objective(
        String id,
        String code,
        String title,
        int level,
        String kind,
        @Nullable String parentId,
        boolean priority,
        boolean withdrawn) {}
