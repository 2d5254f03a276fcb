package eu.doelboom.plan.action;

import eu.doelboom.backbone.person.PersonalRecords;
import eu.doelboom.backbone.person.RegisterEntry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;

/** The actions that somebody owns: the one place in a plan where a person is named. */
@ApplicationScoped
class ActionsOfPerson implements PersonalRecords {

    private final EntityManager entityManager;

    ActionsOfPerson(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public RegisterEntry entry() {
        return new RegisterEntry(
                "action",
                "Identifier of who owns an action",
                "To know who answers for an action and who may change its estimates",
                "Public task (e)",
                "As long as he owns it",
                "The pseudonym takes its place");
    }

    @Override
    public List<OwnedAction> about(NamedPerson person, int most) {
        return entityManager
                .createQuery(
                        "select a from Action a where a.ownerId in :names order by a.revision desc, a.id", Action.class)
                .setParameter("names", owners(person))
                .setMaxResults(most)
                .getResultStream()
                .map(action -> new OwnedAction(action.id(), action.code()))
                .toList();
    }

    @Override
    public int forget(NamedPerson person) {
        return entityManager
                .createQuery("update Action a set a.ownerId = :pseudonym where a.ownerId in :names")
                .setParameter("pseudonym", person.id())
                .setParameter("names", person.names())
                .executeUpdate();
    }

    private static List<String> owners(NamedPerson person) {
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(person.id()), person.names().stream())
                .toList();
    }

    /** An action that he owns. */
    record OwnedAction(UUID id, String code) {}
}
