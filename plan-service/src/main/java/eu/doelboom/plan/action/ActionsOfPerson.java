package eu.doelboom.plan.action;

import eu.doelboom.backbone.person.PersonalRecords;
import eu.doelboom.backbone.person.RegisterEntry;
import eu.doelboom.plan.change.ElementChange;
import eu.doelboom.plan.change.PlanChanged;
import eu.doelboom.plan.multiyearplan.Plan;
import eu.doelboom.plan.multiyearplan.Plans;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The actions that somebody owns: the one place in a plan where a person is named. */
@ApplicationScoped
class ActionsOfPerson implements PersonalRecords {

    private final EntityManager entityManager;
    private final Plans plans;
    private final Event<PlanChanged> changed;

    ActionsOfPerson(EntityManager entityManager, Plans plans, Event<PlanChanged> changed) {
        this.entityManager = entityManager;
        this.plans = plans;
        this.changed = changed;
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

    /**
     * A change of every plan in which he owns something, also of adopted ones and of withdrawn actions. The plans are
     * locked first, so that nobody who changes an action meanwhile writes the name again.
     */
    @Override
    public int forget(NamedPerson person) {
        return plans.lockAll().stream().mapToInt(plan -> forget(person, plan)).sum();
    }

    private int forget(NamedPerson person, Plan plan) {
        var actions = entityManager
                .createQuery(
                        "select distinct a from Action a left join fetch a.lines"
                                + " where a.planId = :plan and a.ownerId in :names",
                        Action.class)
                .setParameter("plan", plan.id())
                .setParameter("names", person.names())
                .getResultList();
        if (actions.isEmpty()) {
            return 0;
        }
        var changes = new ArrayList<ElementChange>();
        for (var action : actions) {
            action.rename(person.id(), plan);
            changes.add(action.change(ElementChange.Kind.CHANGED));
        }
        changed.fire(PlanChanged.many(plan.id(), changes));
        return actions.size();
    }

    private static List<String> owners(NamedPerson person) {
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(person.id()), person.names().stream())
                .toList();
    }

    /** An action that he owns. */
    record OwnedAction(UUID id, String code) {}
}
