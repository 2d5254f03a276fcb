package eu.doelboom.finance.objective;

import eu.doelboom.finance.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The objectives of a plan, as finance knows them. */
@ApplicationScoped
class Objectives {

    private final Database database;

    Objectives(Database database) {
        this.database = database;
    }

    List<Objective> of(String planId, String order) {
        return database.list(
                """
                select id, code, title, level, kind, parent_id, priority, withdrawn
                  from objective where plan_id = ? order by\s""" + order,
                row -> new Objective(
                        row.getString("id"),
                        row.getString("code"),
                        row.getString("title"),
                        row.getInt("level"),
                        row.getString("kind"),
                        row.getString("parent_id"),
                        row.getBoolean("priority"),
                        row.getBoolean("withdrawn")),
                planId);
    }
}
