package eu.doelboom.finance.line;

import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.doelboom.edge.input.MergePatch;
import eu.doelboom.edge.paging.EntityTag;
import eu.doelboom.finance.database.Database;
import eu.doelboom.finance.estimate.EstimateLine;
import eu.doelboom.finance.estimate.ObjectiveKey;
import eu.doelboom.finance.estimate.Totals;
import eu.doelboom.finance.note.FiguresMoved;
import eu.doelboom.finance.note.RunningTotals;
import eu.doelboom.finance.plan.Plan;
import eu.doelboom.finance.plan.Plans;
import eu.doelboom.finance.right.CallerRights;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes lines and moves the totals by the difference, in the running transaction; the plan must be locked. */
@ApplicationScoped
class WritingLines {

    private final Lines lines;
    private final Plans plans;
    private final Database database;
    private final CallerRights rights;
    private final MergePatch patch;
    private final Event<FiguresMoved> figuresMoved;

    WritingLines(
            Lines lines,
            Plans plans,
            Database database,
            CallerRights rights,
            MergePatch patch,
            Event<FiguresMoved> figuresMoved) {
        this.rights = rights;
        this.lines = lines;
        this.plans = plans;
        this.database = database;
        this.patch = patch;
        this.figuresMoved = figuresMoved;
    }

    Line add(Plan plan, Content content) {
        content.check(plan);
        mustKeep(plan, content);
        var line = new Line(plan.id(), content);
        line.carriedBy(plans.nextNoteRevision(plan.id()));
        lines.persist(line);
        move(plan, List.of(), List.of(line.estimate()));
        return line;
    }

    Line change(Plan plan, String lineId, @Nullable String ifMatch, ObjectNode changes) {
        var line = lines.demand(plan.id(), lineId);
        EntityTag.of(line.revision()).demand(ifMatch);
        mustKeepUntilNow(plan, line.content());
        var before = line.estimate();
        var content =
                patch.apply(NewLine.of(line.content()), changes, NewLine.class).content();
        content.check(plan);
        mustKeep(plan, content);
        line.replace(content);
        line.carriedBy(plans.nextNoteRevision(plan.id()));
        move(plan, List.of(before), List.of(line.estimate()));
        return line;
    }

    void remove(Plan plan, String lineId, @Nullable String ifMatch) {
        var line = lines.demand(plan.id(), lineId);
        EntityTag.of(line.revision()).demand(ifMatch);
        mustKeepUntilNow(plan, line.content());
        plans.nextNoteRevision(plan.id());
        lines.delete(line);
        move(plan, List.of(line.estimate()), List.of());
    }

    private void mustKeep(Plan plan, Content content) {
        rights.now().demandKeep(plan.demandEntity(content.entityId()).code());
    }

    /** The line of an entity that left the plan must be got rid of by somebody. */
    private void mustKeepUntilNow(Plan plan, Content content) {
        plan.entity(content.entityId())
                .ifPresentOrElse(entity -> rights.now().demandKeep(entity.code()), () -> rights.now()
                        .demandKeepUnnamed(content.entityId()));
    }

    private void move(Plan plan, List<EstimateLine> before, List<EstimateLine> after) {
        lines.flush();
        database.execute(RunningTotals.move(
                plan.id(),
                Totals.ofLines(after).minus(Totals.ofLines(before)),
                Totals.ofLines(after, ObjectiveKey.WITHOUT_OBJECTIVE)
                        .minus(Totals.ofLines(before, ObjectiveKey.WITHOUT_OBJECTIVE))));
        figuresMoved.fire(FiguresMoved.of(plan.id()));
    }
}
