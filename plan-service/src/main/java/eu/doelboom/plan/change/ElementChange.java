package eu.doelboom.plan.change;

import eu.doelboom.plan.estimate.Estimate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The full state of one element of a plan after a change; each takes one revision of the plan. */
public sealed interface ElementChange {

    /** The revision of the plan that this change made. */
    long revision();

    /** What was done. */
    Kind kind();

    /** What can be done to an element. */
    enum Kind {
        CREATED,
        CHANGED,
        MOVED,
        WITHDRAWN
    }

    /** The frame of the plan: its period, regime, levels and entities. */
    record PlanFramed(
            long revision,
            Kind kind,
            UUID id,
            String code,
            String title,
            String regime,
            int firstYear,
            int lastYear,
            String state,
            List<Level> levels,
            List<Entity> entities)
            implements ElementChange {}

    /** A level of the tree. */
    record Level(int position, String code, String nameNl, String nameEn, String kind) {}

    /** A budget entity that takes part in the plan. */
    record Entity(UUID id, String code, String name, String kind) {}

    /** An objective of the tree. */
    record ObjectiveChanged(
            long revision,
            Kind kind,
            UUID id,
            String code,
            String title,
            int level,
            String levelKind,
            @Nullable UUID parentId,
            boolean priority,
            boolean withdrawn)
            implements ElementChange {}

    /** An action with all its estimates. */
    record ActionChanged(
            long revision,
            Kind kind,
            UUID id,
            String code,
            String title,
            UUID objectiveId,
            boolean priority,
            @Nullable UUID departmentId,
            @Nullable String ownerId,
            boolean withdrawn,
            List<IdentifiedEstimate> estimates)
            implements ElementChange {}

    /** An estimate and its identifier. */
    record IdentifiedEstimate(UUID id, Estimate estimate) {}
}
