package eu.doelboom.backbone.outbox;

import eu.doelboom.backbone.event.Envelope;
import eu.doelboom.backbone.event.EventProducer;
import eu.doelboom.backbone.tenancy.TenantWork;
import eu.doelboom.edge.tenant.TenantId;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.hibernate.Session;
import org.hibernate.jdbc.ReturningWork;

/**
 * One batch of one city's outbox: selected, sent, acknowledged by the broker and only then marked. Rows are chosen by
 * being unpublished, never by being later than the last one: numbers are given out before transactions commit.
 */
@ApplicationScoped
class OutboxBatch {

    /**
     * Only one relay at a time empties an outbox, else two could overtake each other within a stream. A lost mark only
     * means a repetition, so the transaction need not wait for the disk. The limit stands in the text: were it a value,
     * the database would plan the statement anew each time, since it could not know how few rows are asked for.
     */
    private static final String SELECT = """
            select sequence, aggregatetype, aggregateid, stream, payload from outbox
             where published_at is null
               and (select pg_try_advisory_xact_lock(hashtext(current_schema() || '.outbox'))
                       and set_config('synchronous_commit', 'off', true) = 'off')
             order by sequence limit %d""";

    /** Brings the commit along, after which the transaction has nothing left to do: one trip instead of two. */
    private static final String MARK = "update outbox set published_at = now() where sequence = any(?); commit";

    /** The same for what was not selected, and whether older events wait. It is a question first: see FirstStatement. */
    private static final String MARK_FRESH = """
            select exists (select from outbox where published_at is null and sequence < ?),
                   set_config('synchronous_commit', 'off', true);
            """ + MARK;

    private final TenantWork work;
    private final EntityManager entityManager;
    private final EventProducer producer;
    private final FreshEvents fresh;
    private final OutboxSettings settings;
    private final String select;
    private final Counter published;

    OutboxBatch(
            TenantWork work,
            EntityManager entityManager,
            EventProducer producer,
            FreshEvents fresh,
            OutboxSettings settings,
            MeterRegistry meters) {
        this.work = work;
        this.entityManager = entityManager;
        this.producer = producer;
        this.fresh = fresh;
        this.settings = settings;
        select = SELECT.formatted(settings.batchSize());
        this.published = meters.counter("doelboom.outbox.published");
    }

    /**
     * Publishes at most one batch, and answers whether more may be waiting.
     *
     * @param handedOver what the city committed since the last time; it is sent without a look at the outbox when it
     *     follows what was sent before
     */
    boolean publish(TenantId tenant, List<CommittedEvent> handedOver) {
        try {
            return fresh.follow(handedOver) ? publishAtOnce(tenant, handedOver) : publishSelected(tenant, handedOver);
        } catch (RuntimeException failure) {
            fresh.forget();
            throw failure;
        }
    }

    private boolean publishAtOnce(TenantId tenant, List<CommittedEvent> events) {
        awaitAll(events.stream()
                .map(event -> send(event.topic(), event.key(), event.stream(), event.payload()))
                .toList());
        var sequences = events.stream().map(CommittedEvent::sequence).toList();
        fresh.note(events, sequences);
        published.increment(events.size());
        boolean olderWait = inTransaction(tenant, connection -> markFresh(connection, sequences));
        if (olderWait) {
            fresh.forget();
        }
        return olderWait;
    }

    private boolean publishSelected(TenantId tenant, List<CommittedEvent> events) {
        var sequences = inTransaction(tenant, this::publish);
        fresh.note(events, sequences);
        published.increment(sequences.size());
        return sequences.size() >= settings.batchSize();
    }

    private <T> T inTransaction(TenantId tenant, ReturningWork<T> what) {
        return work.inTransaction(
                tenant, () -> entityManager.unwrap(Session.class).doReturningWork(what));
    }

    private List<Long> publish(Connection connection) throws SQLException {
        var sequences = new ArrayList<Long>();
        var sent = new ArrayList<Future<RecordMetadata>>();
        try (var unpublished = connection.prepareStatement(select);
                var rows = unpublished.executeQuery()) {
            while (rows.next()) {
                sequences.add(rows.getLong(1));
                sent.add(send(rows.getString(2), rows.getString(3), rows.getString(4), rows.getString(5)));
            }
        }
        if (!sequences.isEmpty()) {
            awaitAll(sent);
            mark(connection, sequences);
        }
        return sequences;
    }

    private Future<RecordMetadata> send(String topic, String key, String stream, String payload) {
        var record = new ProducerRecord<>(
                topic, producer.partition(topic, stream), key, payload.getBytes(StandardCharsets.UTF_8));
        record.headers().add("content-type", Envelope.CONTENT_TYPE.getBytes(StandardCharsets.UTF_8));
        return producer.send(record);
    }

    private void awaitAll(List<Future<RecordMetadata>> sent) {
        try {
            for (var acknowledgement : sent) {
                acknowledgement.get(settings.sendTimeout().toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (ExecutionException | TimeoutException failure) {
            throw new IllegalStateException("Broker did not acknowledge", failure);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while sending", stopping);
        }
    }

    private static boolean markFresh(Connection connection, List<Long> sequences) throws SQLException {
        try (var update = connection.prepareStatement(MARK_FRESH)) {
            update.setLong(1, sequences.get(0));
            update.setArray(2, connection.createArrayOf("bigint", sequences.toArray()));
            update.execute();
            try (var answer = update.getResultSet()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }

    private static void mark(Connection connection, List<Long> sequences) throws SQLException {
        try (var update = connection.prepareStatement(MARK)) {
            update.setArray(1, connection.createArrayOf("bigint", sequences.toArray()));
            update.execute();
        }
    }
}
