package eu.doelboom.finance.projection;

import eu.doelboom.finance.database.Database;
import eu.doelboom.finance.database.TableRows;
import eu.doelboom.finance.database.TableRows.Column;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;

/** The last state of every objective. */
@ApplicationScoped
class Objectives {

    private static final TableRows<ObjectiveState> STATES = TableRows.of(
            "objective",
            """
            on conflict on constraint pk_objective do update
               set revision = excluded.revision, code = excluded.code, title = excluded.title,
                   level = excluded.level, kind = excluded.kind, parent_id = excluded.parent_id,
                   priority = excluded.priority, withdrawn = excluded.withdrawn
             where objective.revision < excluded.revision""",
            Column.text("id", ObjectiveState::id),
            new Column<>("revision", "bigint", ObjectiveState::revision),
            Column.text("code", ObjectiveState::code),
            Column.text("title", ObjectiveState::title),
            Column.number("level", ObjectiveState::level),
            Column.text("kind", ObjectiveState::kind),
            Column.text("parent_id", ObjectiveState::parentId),
            new Column<>("priority", "boolean", ObjectiveState::priority),
            new Column<>("withdrawn", "boolean", ObjectiveState::withdrawn));

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
        database.execute(List.of(STATES.put(planId, newest)));
    }
}
