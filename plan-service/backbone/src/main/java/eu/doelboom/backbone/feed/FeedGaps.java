package eu.doelboom.backbone.feed;

import eu.doelboom.backbone.tenancy.TenantWork;
import eu.doelboom.edge.tenant.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.HashMap;
import java.util.Map;
import org.hibernate.Session;

/** From where each feed has to read again for which city; kept on the platform's own ground, without any event. */
@ApplicationScoped
class FeedGaps {

    private final TenantWork work;
    private final EntityManager entityManager;

    FeedGaps(TenantWork work, EntityManager entityManager) {
        this.work = work;
        this.entityManager = entityManager;
    }

    Map<Place, Long> of(String topic) {
        return work.inTransaction(
                TenantId.PLATFORM, () -> entityManager.unwrap(Session.class).doReturningWork(connection -> {
                    var gaps = new HashMap<Place, Long>();
                    try (var select = connection.prepareStatement(
                            "select part, tenant, record_offset from feed_gap where topic = ?")) {
                        select.setString(1, topic);
                        try (var rows = select.executeQuery()) {
                            while (rows.next()) {
                                gaps.put(new Place(rows.getInt(1), new TenantId(rows.getString(2))), rows.getLong(3));
                            }
                        }
                    }
                    return gaps;
                }));
    }

    void note(String topic, Place place, long offset) {
        work.inTransaction(TenantId.PLATFORM, () -> at(
                        "insert into feed_gap (topic, part, tenant, record_offset) values (:topic, :part, :tenant, :offset)"
                                + " on conflict (topic, part, tenant) do update set record_offset = excluded.record_offset",
                        topic,
                        place)
                .setParameter("offset", offset)
                .executeUpdate());
    }

    void close(String topic, Place place) {
        work.inTransaction(TenantId.PLATFORM, () -> at(
                        "delete from feed_gap where topic = :topic and part = :part and tenant = :tenant", topic, place)
                .executeUpdate());
    }

    private Query at(String sql, String topic, Place place) {
        return entityManager
                .createNativeQuery(sql)
                .setParameter("topic", topic)
                .setParameter("part", place.partition())
                .setParameter("tenant", place.tenant().value());
    }

    /** A city's events in one partition. */
    record Place(int partition, TenantId tenant) {}
}
