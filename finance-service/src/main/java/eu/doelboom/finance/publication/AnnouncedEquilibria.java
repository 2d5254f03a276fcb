package eu.doelboom.finance.publication;

import eu.doelboom.finance.database.Database;
import eu.doelboom.finance.database.Query;
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

    /** Asks for the content of the last announcement; there is none before the first. */
    static Query<String> content(String planId) {
        return new Query<>(
                "select content from announced_equilibrium where plan_id = ?", row -> row.getString(1), planId);
    }

    void remember(Plan plan, String verdict, String content) {
        database.execute(
                """
                insert into announced_equilibrium (plan_id, plan_revision, note_revision, missing, verdict, content)
                values (?, ?, ?, ?, ?, ?)
                on conflict on constraint pk_announced_equilibrium do update
                   set plan_revision = excluded.plan_revision, note_revision = excluded.note_revision,
                       missing = excluded.missing, verdict = excluded.verdict, content = excluded.content""",
                plan.id(),
                plan.revision(),
                plan.noteRevision(),
                plan.progress().missingRevisions(),
                verdict,
                content);
    }

    /** Plans that went on since they were last looked at, also by filling a gap behind their highest revision. */
    List<String> behind() {
        return database.list("""
                select id from plan left join announced_equilibrium a on a.plan_id = plan.id
                cross join lateral (select coalesce(sum(upper(gap) - lower(gap)), 0) missing from unnest(plan.missing) gap) now
                 where regime is not null
                   and (a.plan_revision, a.note_revision, a.missing)
                       is distinct from (highest_revision, plan.note_revision, now.missing)""", row -> row.getString(1));
    }
}
