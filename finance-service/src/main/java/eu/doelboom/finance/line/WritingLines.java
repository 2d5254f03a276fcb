package eu.doelboom.finance.line;

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
    private final Event<FiguresMoved> figuresMoved;

    WritingLines(Lines lines, Plans plans, Database database, CallerRights rights, Event<FiguresMoved> figuresMoved) {
        this.rights = rights;
        this.lines = lines;
        this.plans = plans;
        this.database = database;
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

    Line change(Plan plan, String lineId, @Nullable String ifMatch, LineChange change) {
        var line = lines.demand(plan.id(), lineId);
        EntityTag.of(line.revision()).demand(ifMatch);
        mustKeep(plan, line.content());
        var before = line.estimate();
        var content = change.applied(line.content());
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
        mustKeep(plan, line.content());
        plans.nextNoteRevision(plan.id());
        lines.delete(line);
        move(plan, List.of(line.estimate()), List.of());
    }

    private void mustKeep(Plan plan, Content content) {
        rights.now().demandKeep(plan.demandEntity(content.entityId()).code());
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
