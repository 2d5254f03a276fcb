package eu.doelboom.backbone.erasure;

import eu.doelboom.backbone.event.NewEvent;
import eu.doelboom.backbone.export.ExportFiles;
import eu.doelboom.backbone.outbox.Outbox;
import eu.doelboom.backbone.outbox.OwnTopics;
import eu.doelboom.backbone.schema.Migrations;
import eu.doelboom.backbone.schema.TenantGround;
import eu.doelboom.backbone.tenancy.TenantChanged;
import eu.doelboom.backbone.tenancy.TenantState;
import eu.doelboom.backbone.tenancy.TenantWork;
import eu.doelboom.edge.tenant.TenantId;
import io.quarkus.logging.Log;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Erases a city that was deleted: its schema and role, its files, its states on the topics of this service and its
 * events among the dead letters. Then looks whether anything is left, keeps the proof on the platform's own ground and
 * reports it. What was cut off or failed is begun again; every step may be repeated.
 */
@ApplicationScoped
class Erasing {

    private static final String TOPIC = "tenant.reports";
    private static final String ERASED = "tenancy.tenants.notify.erased";
    private static final String DEAD_LETTERS = ".dead-letter";

    private final TenantGround ground;
    private final ExportFiles files;
    private final TopicErasure topics;
    private final OwnTopics own;
    private final ErasureProofs proofs;
    private final Migrations migrations;
    private final TenantWork work;
    private final Outbox outbox;
    private final Clock clock;
    private final ErasureSettings settings;
    private final String service;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        var single = new Thread(task, "erasing");
        single.setDaemon(true);
        return single;
    });

    /** Kept over attempts, since what is gone cannot be counted again; of the thread alone. */
    private final Map<TenantId, Counted> counted = new HashMap<>();

    Erasing(
            TenantGround ground,
            ExportFiles files,
            TopicErasure topics,
            OwnTopics own,
            ErasureProofs proofs,
            Migrations migrations,
            TenantWork work,
            Outbox outbox,
            Clock clock,
            ErasureSettings settings,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.ground = ground;
        this.files = files;
        this.topics = topics;
        this.own = own;
        this.proofs = proofs;
        this.migrations = migrations;
        this.work = work;
        this.outbox = outbox;
        this.clock = clock;
        this.settings = settings;
        this.service = service;
    }

    void begin(@Observes TenantChanged change) {
        if (change.tenant().state() == TenantState.DELETED) {
            thread.execute(() -> eraseUnlessProven(change.tenant().id()));
        }
    }

    @PreDestroy
    void stop() {
        thread.shutdownNow();
    }

    private void eraseUnlessProven(TenantId tenant) {
        try {
            if (work.inTransaction(TenantId.PLATFORM, () -> proofs.of(tenant)).isEmpty()) {
                var proof = erase(tenant);
                work.inTransaction(TenantId.PLATFORM, () -> {
                    proofs.keep(proof);
                    outbox.publish(List.of(report(proof)));
                    return proof;
                });
                counted.remove(tenant);
                Log.infof(
                        "city erased: tenant=%s remains=%d",
                        tenant, proof.remains().size());
            }
        } catch (RuntimeException failure) {
            Log.errorf(failure, "city not erased, tried again soon: tenant=%s", tenant);
            if (!thread.isShutdown()) {
                var unused = thread.schedule(
                        () -> eraseUnlessProven(tenant), settings.retry().toMillis(), TimeUnit.MILLISECONDS);
            }
        }
    }

    /**
     * The schema goes before the topics, so that nothing new can come to these. As long as something is left there is no
     * proof, and it is tried again.
     */
    private ErasureProof erase(TenantId tenant) {
        migrations.forget(tenant);
        var letterTopics = deadLetterTopics(); // while the broker is away nothing is begun
        var before = counted.computeIfAbsent(
                tenant, id -> new Counted(ground.rows(id), files.count(id), new TreeMap<>(), new TreeMap<>()));
        ground.erase(tenant);
        files.erase(tenant);
        own.names().forEach(topic -> before.records.merge(topic, topics.wipeOut(topic, tenant), Integer::sum));
        letterTopics.forEach(topic -> before.letters.merge(topic, topics.cutOut(topic, tenant), Integer::sum));
        var left = remains(tenant);
        if (!left.isEmpty()) {
            throw new IllegalStateException("Something of city %s is left: %s".formatted(tenant, left));
        }
        return new ErasureProof(
                service,
                tenant.value(),
                clock.instant(),
                before.rows,
                before.files,
                before.records,
                before.letters,
                left);
    }

    /** What there was before anything went. */
    private record Counted(
            Map<String, Long> rows, int files, Map<String, Integer> records, Map<String, Integer> letters) {}

    private List<String> remains(TenantId tenant) {
        var remains = new ArrayList<>(ground.remains(tenant));
        if (files.count(tenant) > 0) {
            remains.add("files of exports");
        }
        own.names().stream()
                .filter(topic -> !topics.states(topic, tenant).isEmpty())
                .forEach(topic -> remains.add("states on topic " + topic));
        return List.copyOf(remains);
    }

    private List<String> deadLetterTopics() {
        var ending = "." + service + DEAD_LETTERS;
        return topics.topics().stream()
                .filter(topic -> topic.endsWith(ending))
                .sorted()
                .toList();
    }

    private NewEvent report(ErasureProof proof) {
        return new NewEvent(
                TOPIC,
                ERASED,
                "/tenants/" + proof.tenant(),
                proof.tenant(),
                proof.tenant(),
                service,
                1,
                new Report(1, proof));
    }

    /** What the event says. */
    record Report(long revision, ErasureProof proof) {}
}
