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

    /**
     * Brings the commit along, after which the transaction has nothing left to do: one trip instead of two. The list is
     * the answer to a question: of a bound one the database counts the values, and plans the statement anew each time.
     */
    private static final String MARK =
            "update outbox set published_at = now()" + " where sequence = any((select ?::bigint[])::bigint[]); commit";

    private final TenantWork work;
    private final EntityManager entityManager;
    private final EventProducer producer;
    private final OutboxSettings settings;
    private final String select;
    private final Counter published;

    OutboxBatch(
            TenantWork work,
            EntityManager entityManager,
            EventProducer producer,
            OutboxSettings settings,
            MeterRegistry meters) {
        this.work = work;
        this.entityManager = entityManager;
        this.producer = producer;
        this.settings = settings;
        select = SELECT.formatted(settings.batchSize());
        this.published = meters.counter("doelboom.outbox.published");
    }

    /** Publishes at most one batch and answers how many rows it had. */
    int publish(TenantId tenant) {
        int size = work.inTransaction(
                tenant, () -> entityManager.unwrap(Session.class).doReturningWork(this::publish));
        published.increment(size);
        return size;
    }

    private int publish(Connection connection) throws SQLException {
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
        return sequences.size();
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

    private static void mark(Connection connection, List<Long> sequences) throws SQLException {
        try (var update = connection.prepareStatement(MARK)) {
            update.setArray(1, connection.createArrayOf("bigint", sequences.toArray()));
            update.execute();
        }
    }
}
