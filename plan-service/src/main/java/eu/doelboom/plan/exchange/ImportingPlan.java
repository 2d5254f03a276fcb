package eu.doelboom.plan.exchange;

import eu.doelboom.plan.action.Action;
import eu.doelboom.plan.action.ActionContent;
import eu.doelboom.plan.action.Actions;
import eu.doelboom.plan.action.EstimateRules;
import eu.doelboom.plan.change.ElementChange;
import eu.doelboom.plan.change.ElementChange.Kind;
import eu.doelboom.plan.estimate.Estimate;
import eu.doelboom.plan.multiyearplan.Plan;
import eu.doelboom.plan.objective.Objective;
import eu.doelboom.plan.objective.ObjectiveContent;
import eu.doelboom.plan.objective.Objectives;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Puts the elements of a file into a locked plan: what is new is added, what differs is changed, what the file does not
 * name stays. Elements are known by their code.
 */
class ImportingPlan {

    private static final int PORTION = 500;

    private final Plan plan;
    private final Objectives objectives;
    private final Actions actions;
    private final Findings findings;
    private final Map<String, Objective> objectivesByCode;
    private final Map<String, Action> actionsByCode;
    private final List<ElementChange> changes = new ArrayList<>();
    private final List<Action> added = new ArrayList<>();
    private final Consumer<List<ElementChange>> told;
    private final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);

    /**
     * Prepares an import.
     *
     * @param told hears of the changes in the order of their revisions, a portion at a time
     */
    ImportingPlan(
            Plan plan, Objectives objectives, Actions actions, Findings findings, Consumer<List<ElementChange>> told) {
        this.told = told;
        this.plan = plan;
        this.objectives = objectives;
        this.actions = actions;
        this.findings = findings;
        objectivesByCode = objectives.byCode(plan.id());
        actionsByCode = actions.byCode(plan.id());
    }

    /** Notes what the plan as it stands does not allow. */
    void check(List<ImportedElement> elements) {
        var levels = new HashMap<String, Integer>();
        objectivesByCode.values().forEach(objective -> levels.put(objective.code(), objective.level()));
        elements.forEach(element -> levels.put(element.code(), element.level()));
        for (var element : elements) {
            var parentLevel = levels.get(element.parentCode());
            if (element.level() > 1 && (parentLevel == null || parentLevel != element.level() - 1)) {
                findings.add(
                        element.row(),
                        Columns.PARENT,
                        "there is no such element one level above, neither in the file nor in the plan",
                        element.parentCode());
            }
            boolean isAction = element.level() == plan.actionLevel();
            var objective = objectivesByCode.get(element.code());
            var action = actionsByCode.get(element.code());
            if (isAction ? objective != null : action != null) {
                findings.add(element.row(), Columns.CODE, "is used on another level of this plan", element.code());
            }
            if (action != null && isAction) {
                checkAction(action, element);
            } else {
                checkNumber(element.estimates().size(), element);
            }
            if ((objective != null && (objective.withdrawn() || objective.level() != element.level()))
                    || (action != null && action.withdrawn())) {
                findings.add(element.row(), Columns.CODE, "is withdrawn or stands on another level", element.code());
            }
        }
    }

    private void checkAction(Action action, ImportedElement element) {
        checkNumber(element.estimatesOver(standing(action)).size(), element);
        if (!element.term().over(action.content().period()).isInOrder()) {
            findings.add(element.row(), Columns.TO, "the term must not end before it begins", null);
        }
    }

    private void checkNumber(int lines, ImportedElement element) {
        if (lines > EstimateRules.MAX_LINES) {
            findings.add(
                    element.row(),
                    Columns.CODE,
                    "would have %d estimates; an action has at most %d".formatted(lines, EstimateRules.MAX_LINES),
                    element.code());
        }
    }

    private static List<Estimate> standing(Action action) {
        return action.estimates().stream()
                .map(ElementChange.IdentifiedEstimate::estimate)
                .toList();
    }

    /** Carries everything out. */
    void apply(List<ImportedElement> elements) {
        elements.stream()
                .filter(element -> element.level() < plan.actionLevel())
                .sorted(Comparator.comparingInt(ImportedElement::level))
                .forEach(this::applyObjective);
        elements.stream()
                .filter(element -> element.level() == plan.actionLevel())
                .forEach(this::applyAction);
        store();
        actions.countAnew();
    }

    /** Stores a portion and lets go of it, so that a large file needs no more memory than a small one. */
    private void store() {
        actions.store(added);
        told.accept(List.copyOf(changes));
        changes.clear();
        added.clear();
    }

    private void applyObjective(ImportedElement element) {
        var known = objectivesByCode.get(element.code());
        var parent = parent(element);
        if (known == null) {
            var content = new ObjectiveContent(element.code(), element.title(), null, null, false);
            var objective = Objective.under(parent, plan, content);
            objectives.persist(objective);
            objectivesByCode.put(element.code(), objective);
            count(Outcome.OBJECTIVE_CREATED);
            told(objective.change(Kind.CREATED, plan));
            return;
        }
        long before = known.revision();
        var now = known.content();
        if (parent != null && !parent.id().equals(known.parentId())) {
            known.move(parent, plan);
            told(known.change(Kind.MOVED, plan));
        }
        if (!now.title().equals(element.title())) {
            known.revise(
                    new ObjectiveContent(now.code(), element.title(), now.description(), now.comment(), now.priority()),
                    plan);
            told(known.change(Kind.CHANGED, plan));
        }
        count(known.revision() == before ? Outcome.UNCHANGED : Outcome.OBJECTIVE_CHANGED);
    }

    private void applyAction(ImportedElement element) {
        var known = actionsByCode.get(element.code());
        var parent = objectivesByCode.get(element.parentCode());
        if (known == null && parent != null) {
            var content = ActionContent.of(
                    element.code(), element.title(), element.term().over(null));
            var action = Action.under(parent, plan, content, element.estimates());
            actions.persist(action);
            added.add(action);
            count(Outcome.ACTION_CREATED);
            told(action.change(Kind.CREATED));
        } else if (known != null && parent != null) {
            change(known, element, parent);
        }
    }

    private void change(Action action, ImportedElement element, Objective parent) {
        long before = action.revision();
        if (!parent.id().equals(action.objectiveId())) {
            action.move(parent, plan);
            told(action.change(Kind.MOVED));
        }
        var now = action.content();
        if (!now.title().equals(element.title()) || element.term().changes(now.period())) {
            action.revise(now.worded(element.title(), element.term().over(now.period())), plan);
            told(action.change(Kind.CHANGED));
        }
        var standing = standing(action);
        var wanted = element.estimatesOver(standing);
        if (!new HashSet<>(standing).equals(new HashSet<>(wanted))) {
            action.estimate(wanted, plan);
            told(action.change(Kind.CHANGED));
        }
        count(action.revision() == before ? Outcome.UNCHANGED : Outcome.ACTION_CHANGED);
    }

    private @Nullable Objective parent(ImportedElement element) {
        return element.parentCode().isEmpty() ? null : objectivesByCode.get(element.parentCode());
    }

    private void told(ElementChange change) {
        changes.add(change);
        if (changes.size() >= PORTION) {
            store();
        }
    }

    private void count(Outcome outcome) {
        outcomes.merge(outcome, 1, Integer::sum);
    }

    private int number(Outcome outcome) {
        return outcomes.getOrDefault(outcome, 0);
    }

    ImportReport report(boolean dryRun, int rows, List<ImportedElement> elements) {
        int estimates = elements.stream()
                .mapToInt(element -> element.estimates().size())
                .sum();
        return new ImportReport(
                dryRun,
                rows,
                number(Outcome.OBJECTIVE_CREATED),
                number(Outcome.OBJECTIVE_CHANGED),
                number(Outcome.ACTION_CREATED),
                number(Outcome.ACTION_CHANGED),
                number(Outcome.UNCHANGED),
                estimates,
                plan.revision());
    }

    /** What became of an element of the file. */
    private enum Outcome {
        OBJECTIVE_CREATED,
        OBJECTIVE_CHANGED,
        ACTION_CREATED,
        ACTION_CHANGED,
        UNCHANGED
    }
}
