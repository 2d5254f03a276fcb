package eu.doelboom.finance.projection;

import eu.doelboom.finance.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;

/** The last state of every objective. */
@ApplicationScoped
class Objectives {

    private final Database database;

    Objectives(Database database) {
        this.database = database;
    }

    /** Takes over the newest arrived state of every objective where it is newer than the known one. */
    void store(String planId, List<ObjectiveState> arrived) {
        var newest = List.copyOf(arrived.stream()
                .collect(Collectors.toMap(
                        ObjectiveState::id,
                        state -> state,
                        BinaryOperator.maxBy(Comparator.comparingLong(ObjectiveState::revision))))
                .values());
        if (newest.isEmpty()) {
            return;
        }
        database.execute(
                """
                insert into objective (plan_id, id, revision, code, title, level, kind, parent_id, priority, withdrawn)
                select ?, * from unnest(?::text[], ?::bigint[], ?::text[], ?::text[], ?::int[], ?::text[], ?::text[],
                                        ?::boolean[], ?::boolean[])
                on conflict on constraint pk_objective do update
                   set revision = excluded.revision, code = excluded.code, title = excluded.title,
                       level = excluded.level, kind = excluded.kind, parent_id = excluded.parent_id,
                       priority = excluded.priority, withdrawn = excluded.withdrawn
                 where objective.revision < excluded.revision""",
                planId,
                newest.stream().map(ObjectiveState::id).toList(),
                newest.stream().map(ObjectiveState::revision).toList(),
                newest.stream().map(ObjectiveState::code).toList(),
                newest.stream().map(ObjectiveState::title).toList(),
                newest.stream().map(ObjectiveState::level).toList(),
                newest.stream().map(ObjectiveState::kind).toList(),
                newest.stream().map(ObjectiveState::parentId).toList(),
                newest.stream().map(ObjectiveState::priority).toList(),
                newest.stream().map(ObjectiveState::withdrawn).toList());
    }
}
