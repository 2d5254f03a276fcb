package eu.doelboom.backbone.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;

/** Events and answers that are kept for a while to be repeated; those that name somebody go with him. */
@ApplicationScoped
class WorkingCopies implements PersonalRecords {

    private static final List<String> DELETIONS = List.of(
            "delete from outbox where published_at is not null and strpos(payload::text, :name) > 0",
            "delete from idempotent_request where strpos(body::text, :name) > 0");

    private final EntityManager entityManager;

    WorkingCopies(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public RegisterEntry entry() {
        return new RegisterEntry(
                "copies",
                "Published events and given answers, in which the owner of an action may stand",
                "To repeat an event that was lost and an answer that was not received",
                "Public task (e)",
                "Seven days for events, one day for answers",
                "Those that name him go");
    }

    @Override
    public List<?> about(NamedPerson person, int most) {
        return List.of();
    }

    @Override
    public int forget(NamedPerson person) {
        int gone = 0;
        for (var deletion : DELETIONS) {
            for (var name : person.names()) {
                gone += entityManager
                        .createNativeQuery(deletion)
                        .setParameter("name", name)
                        .executeUpdate();
            }
        }
        return gone;
    }
}
