package eu.doelboom.backbone.outbox;

import eu.doelboom.backbone.audit.AuditTrail;
import eu.doelboom.backbone.database.Companion;
import eu.doelboom.backbone.database.TransactionEnd;
import eu.doelboom.backbone.event.Envelope;
import eu.doelboom.backbone.event.NewEvent;
import eu.doelboom.backbone.tenancy.TenantWork;
import eu.doelboom.edge.tenant.CurrentTenant;
import eu.doelboom.edge.tenant.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hibernate.Session;

/**
 * What this service has to tell the others. Written in the transaction that caused it, so that a change and its event
 * exist together or not at all. Column names are those that a change-data-capture router would expect.
 */
@ApplicationScoped
public class Outbox {

    private static final String INSERT = "insert into outbox (id, aggregatetype, aggregateid, stream, type, payload) ";
    private static final String ONE = INSERT + "select ?, ?, ?, ?, ?, ?::json where ";
    private static final String MANY = INSERT + "values (?, ?, ?, ?, ?, ?::json)";

    /** The row with the revision that an event takes in its own statement; its companions may ask it. */
    public static final String NUMBERED = "numbered";

    private static final String REVISION = "(select revision from " + NUMBERED + ")";

    /**
     * The row of the event is made of that with the revision, so that its place among the events is given out after what
     * orders the revisions has been locked. Without a revision, or what is demanded, the row is there but has no text: that
     * the database refuses, and all the rest with it.
     */
    private static final String NUMBERING = INSERT
            + "select ?, ?, ?, ?, ?, replace(?, chr(" + (int) Envelope.UNKNOWN_REVISION + "), "
            + "case when %s then revision::text end)::json"
            + " from (values (1)) event left join " + NUMBERED + " on true returning " + REVISION;

    private static final String NO_TEXT = "23502";

    private final EntityManager entityManager;
    private final Envelope envelope;
    private final OutboxSettings settings;
    private final TenantWork work;
    private final OutboxRelay relay;
    private final AuditTrail trail;
    private final TransactionEnd end;

    Outbox(
            EntityManager entityManager,
            Envelope envelope,
            OutboxSettings settings,
            TenantWork work,
            OutboxRelay relay,
            AuditTrail trail,
            TransactionEnd end) {
        this.end = end;
        this.entityManager = entityManager;
        this.envelope = envelope;
        this.settings = settings;
        this.work = work;
        this.relay = relay;
        this.trail = trail;
    }

    /** Adds events to the running transaction, in order, and wakes the relay when it has been committed. */
    public void publish(List<NewEvent> events) {
        publish(events, List.of());
    }

    /**
     * The same, with changes that belong to the events; one event takes them along in its own statement.
     *
     * @throws OptimisticLockException when a demanded one of them finds no row: nothing may be committed then
     */
    public void publish(List<NewEvent> events, List<Companion> companions) {
        if (events.isEmpty()) {
            return;
        }
        entityManager.flush();
        var audited =
                trail.companion(events.size(), events.get(events.size() - 1).revision());
        boolean written = entityManager
                .unwrap(Session.class)
                .doReturningWork(connection -> events.size() == 1
                        ? insertOne(
                                connection,
                                events.get(0),
                                Stream.concat(audited.stream(), companions.stream())
                                        .toList())
                        : insertMany(connection, events, companions));
        if (!written) {
            throw changedInBetween();
        }
        wakeAfterCommit();
    }

    /**
     * Adds one event that takes the next revision of its stream in the same statement, and answers which one that was. It
     * is the last statement of its transaction and brings the commit along, so that what orders the revisions is locked
     * no longer than the database needs for both.
     *
     * @param numbering takes and returns it; the companions find it in {@link #NUMBERED}
     * @throws OptimisticLockException when numbering or a demanded companion finds no row: nothing is committed then
     */
    public long publishLast(NewEvent event, Companion numbering, List<Companion> companions) {
        entityManager.flush();
        var aboard = Stream.of(
                        Stream.of(numbering.returning("revision", NUMBERED)),
                        trail.companion(REVISION).stream(),
                        companions.stream())
                .flatMap(Function.identity())
                .toList();
        long revision = entityManager
                .unwrap(Session.class)
                .doReturningWork(connection -> insertLast(connection, event, aboard));
        wakeAfterCommit();
        return revision;
    }

    private long insertLast(Connection connection, NewEvent event, List<Companion> aboard) throws SQLException {
        var id = UUID.randomUUID();
        try (var insert = connection.prepareStatement(end.after(Companion.aboard(aboard, NUMBERING::formatted)))) {
            int first = Companion.bindAll(aboard, insert);
            bind(insert, first, id, event);
            insert.setString(first + 5, small(envelope.packAroundRevision(id, event), event));
            insert.execute();
            try (var inserted = insert.getResultSet()) {
                inserted.next();
                return inserted.getLong(1);
            }
        } catch (SQLException refused) {
            if (NO_TEXT.equals(refused.getSQLState())) {
                throw changedInBetween();
            }
            throw refused;
        }
    }

    private static OptimisticLockException changedInBetween() {
        return new OptimisticLockException("What belongs to an event was changed in between");
    }

    private void wakeAfterCommit() {
        var tenant = CurrentTenant.get().orElse(TenantId.PLATFORM);
        work.afterCommit(() -> relay.wake(tenant));
    }

    private boolean insertOne(Connection connection, NewEvent event, List<Companion> companions) throws SQLException {
        try (var insert = connection.prepareStatement(Companion.aboard(companions, ONE::concat))) {
            bind(insert, Companion.bindAll(companions, insert), event);
            return insert.executeUpdate() == 1;
        }
    }

    private boolean insertMany(Connection connection, List<NewEvent> events, List<Companion> companions)
            throws SQLException {
        for (var companion : companions) {
            if (!companion.executeAlone(connection)) {
                return false;
            }
        }
        try (var insert = connection.prepareStatement(MANY)) {
            for (var event : events) {
                bind(insert, 1, event);
                insert.addBatch();
            }
            insert.executeBatch();
        }
        return true;
    }

    private void bind(PreparedStatement insert, int first, NewEvent event) throws SQLException {
        var id = UUID.randomUUID();
        bind(insert, first, id, event);
        insert.setString(first + 5, small(envelope.pack(id, event), event));
    }

    private static void bind(PreparedStatement insert, int first, UUID id, NewEvent event) throws SQLException {
        insert.setObject(first, id);
        insert.setString(first + 1, event.topic());
        insert.setString(first + 2, event.key());
        insert.setString(first + 3, event.stream());
        insert.setString(first + 4, event.type());
    }

    private String small(String payload, NewEvent event) {
        if (payload.getBytes(StandardCharsets.UTF_8).length > settings.maxSize()) {
            throw new EventTooLarge(event.key(), settings.maxSize());
        }
        return payload;
    }
}
