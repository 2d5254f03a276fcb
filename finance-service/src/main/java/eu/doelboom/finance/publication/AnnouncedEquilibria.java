package eu.doelboom.finance.publication;

import eu.doelboom.finance.database.Database;
import eu.doelboom.finance.plan.Plan;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What was announced last about every plan, so that nothing is announced twice and nothing is forgotten. */
@ApplicationScoped
class AnnouncedEquilibria {

    private final Database database;

    AnnouncedEquilibria(Database database) {
        this.database = database;
    }

    /** The content of the last announcement; empty before the first. */
    String content(String planId) {
        return database.first(
                        "select content from announced_equilibrium where plan_id = ?", row -> row.getString(1), planId)
                .orElse("");
    }

    void remember(Plan plan, String verdict, String content) {
        database.execute("""
                insert into announced_equilibrium values (?, ?, ?, ?, ?)
                on conflict on constraint pk_announced_equilibrium do update
                   set plan_revision = excluded.plan_revision, note_revision = excluded.note_revision,
                       verdict = excluded.verdict, content = excluded.content""", plan.id(), plan.revision(), plan.noteRevision(), verdict, content);
    }

    /** Plans that went on since they were last looked at. */
    List<String> behind() {
        return database.list("""
                select id from plan left join announced_equilibrium a on a.plan_id = plan.id
                 where regime is not null
                   and (a.plan_revision, a.note_revision) is distinct from (highest_revision, plan.note_revision)""", row -> row.getString(1));
    }
}
