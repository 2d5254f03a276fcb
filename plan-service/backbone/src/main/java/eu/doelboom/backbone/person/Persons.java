package eu.doelboom.backbone.person;

import eu.doelboom.backbone.tenancy.TenantWork;
import eu.doelboom.edge.problem.NotFound;
import eu.doelboom.edge.tenant.CurrentTenant;
import eu.doelboom.edge.tenant.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * The people of the current city and their pseudonyms, the only place where the two meet. A pseudonym is drawn by lot,
 * so that nothing can be found out from it once its row is gone; whoever returns after that gets a new one.
 */
@ApplicationScoped
public class Persons {

    private static final Duration REMEMBERED = Duration.ofMinutes(10);
    private static final int MOST_REMEMBERED = 10_000;
    private static final String COLUMNS = "select id, subject, name, seen_at from person ";

    private final EntityManager entityManager;
    private final TenantWork work;
    private final Clock clock;
    private final Map<Caller, Known> remembered = new ConcurrentHashMap<>();

    Persons(EntityManager entityManager, TenantWork work, Clock clock) {
        this.entityManager = entityManager;
        this.work = work;
        this.clock = clock;
    }

    /** The pseudonym of this subject in the current city; drawn when there is none yet, in the running transaction. */
    public String pseudonymOf(Subject subject) {
        var caller = new Caller(CurrentTenant.get().orElse(TenantId.PLATFORM), subject);
        var known = remembered.get(caller);
        if (known != null && known.until.isAfter(clock.instant())) {
            return known.id;
        }
        var id = drawn(subject);
        work.afterCommit(() -> remember(caller, id));
        return id;
    }

    private void remember(Caller caller, String id) {
        if (remembered.size() >= MOST_REMEMBERED) {
            remembered.clear();
        }
        remembered.put(caller, new Known(id, clock.instant().plus(REMEMBERED)));
    }

    private String drawn(Subject subject) {
        return session().doReturningWork(connection -> {
            try (var insert = connection.prepareStatement("""
                    insert into person (id, subject, name, seen_at) values (?, ?, ?, ?)
                    on conflict (subject) do update
                       set name = coalesce(excluded.name, person.name), seen_at = excluded.seen_at
                    returning id""")) {
                insert.setString(1, UUID.randomUUID().toString());
                insert.setString(2, subject.id());
                insert.setString(3, subject.name());
                insert.setObject(4, clock.instant().atOffset(ZoneOffset.UTC));
                try (var row = insert.executeQuery()) {
                    row.next();
                    return row.getString(1);
                }
            }
        });
    }

    Person demand(String id) {
        return list(COLUMNS + "where id = ?", id).stream().findFirst().orElseThrow(() -> new NotFound("person", id));
    }

    Optional<Person> withSubject(Subject subject) {
        return list(COLUMNS + "where subject = ?", subject.id()).stream().findFirst();
    }

    List<Person> page(String order, int size, int offset) {
        return list(COLUMNS + "order by " + order + " limit ? offset ?", size, offset);
    }

    long count() {
        return ((Number) entityManager
                        .createNativeQuery("select count(*) from person")
                        .getSingleResult())
                .longValue();
    }

    /** Forgets who stands behind the pseudonym. */
    void forget(Person person) {
        entityManager
                .createNativeQuery("delete from person where id = :id")
                .setParameter("id", person.id())
                .executeUpdate();
        work.afterCommit(() -> remembered.values().removeIf(known -> known.id.equals(person.id())));
    }

    private List<Person> list(String sql, @Nullable Object... values) {
        return session().doReturningWork(connection -> {
            var people = new ArrayList<Person>();
            try (var select = connection.prepareStatement(sql)) {
                for (int i = 0; i < values.length; i++) {
                    select.setObject(i + 1, values[i]);
                }
                try (var rows = select.executeQuery()) {
                    while (rows.next()) {
                        people.add(person(rows));
                    }
                }
            }
            return people;
        });
    }

    private static Person person(ResultSet row) throws SQLException {
        return new Person(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getObject(4, OffsetDateTime.class).toInstant());
    }

    private Session session() {
        return entityManager.unwrap(Session.class);
    }

    private record Caller(TenantId tenant, Subject subject) {}

    private record Known(String id, Instant until) {}
}
