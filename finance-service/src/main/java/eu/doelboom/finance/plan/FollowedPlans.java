package eu.doelboom.finance.plan;

import eu.doelboom.finance.database.Database;
import eu.doelboom.finance.database.Query;
import eu.doelboom.finance.database.Write;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** What the feed keeps of a plan: its announcement and the revisions that came. */
@ApplicationScoped
public class FollowedPlans {

    private final Database database;
    private final Clock clock;

    FollowedPlans(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Makes sure the plan has a row, keeps other transactions from changing the plan until this one ends, and asks what
     * is to be known of it from then on.
     */
    public void lock(String planId, Query<?> thenAsked) {
        if (isLocked(planId, thenAsked)) {
            return;
        }
        database.execute("insert into plan (id) values (?) on conflict (id) do nothing", planId);
        if (!isLocked(planId, thenAsked)) {
            throw new IllegalStateException("Plan %s could not be locked".formatted(planId));
        }
    }

    private boolean isLocked(String planId, Query<?> thenAsked) {
        var lock = new Query<>("select 1 from plan where id = ? for update", row -> true, planId);
        database.ask(lock, thenAsked);
        return lock.first().isPresent();
    }

    /** Takes the announcement over when it is newer than the known one, and says whether it was. */
    public boolean announce(String planId, Announcement news) {
        int newer = database.execute(
                """
                update plan set announcement_revision = ?, code = ?, title = ?, regime = ?, state = ?, first_year = ?,
                                last_year = ?
                 where id = ? and announcement_revision < ?""",
                news.revision(),
                news.code(),
                news.title(),
                news.regime(),
                news.state(),
                news.firstYear(),
                news.lastYear(),
                planId,
                news.revision());
        if (newer > 0) {
            replaceEntities(planId, news.entities());
        }
        return newer > 0;
    }

    /** Notes which revisions came, and which were skipped on the way. */
    public Write advance(String planId, Collection<Long> revisions) {
        long highest = revisions.stream().mapToLong(Long::longValue).max().orElse(0);
        var came = revisions.stream()
                .sorted()
                .distinct()
                .map(revision -> "[" + revision + "," + revision + "]")
                .collect(Collectors.joining(",", "{", "}"));
        return new Write(
                """
                update plan
                   set highest_revision = greatest(plan.highest_revision, ?),
                       missing = after.missing,
                       gap_since = case when isempty(after.missing) then null else coalesce(plan.gap_since, ?) end
                  from (select id, missing + int8multirange(
                                     int8range(highest_revision, greatest(highest_revision, ?), '(]'))
                                   - ?::int8multirange as missing
                          from plan where id = ?) after
                 where plan.id = after.id""", highest, OffsetDateTime.now(clock).withOffsetSameInstant(ZoneOffset.UTC), highest, came, planId);
    }

    private void replaceEntities(String planId, List<BudgetEntity> entities) {
        database.execute("delete from entity where plan_id = ?", planId);
        database.execute(
                """
                insert into entity (plan_id, position, id, code, name, kind)
                select ?, position, id, code, name, kind
                  from unnest(?::text[], ?::text[], ?::text[], ?::text[])
                       with ordinality as entity (id, code, name, kind, position)""",
                planId,
                entities.stream().map(BudgetEntity::id).toList(),
                entities.stream().map(BudgetEntity::code).toList(),
                entities.stream().map(BudgetEntity::name).toList(),
                entities.stream().map(BudgetEntity::kind).toList());
    }
}
