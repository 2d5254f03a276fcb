package eu.doelboom.plan.action;

import eu.doelboom.edge.paging.EntityTag;
import eu.doelboom.edge.problem.PreconditionFailed;
import eu.doelboom.edge.problem.Refusal;
import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.Priority;
import jakarta.ws.rs.ext.Provider;

/** Says what overtook a change; looked at afterwards, since the database answers nothing more in the failed transaction. */
@Provider
@Priority(1)
class OvertakenChangeAnswer extends ExceptionMapperBase<OvertakenChange> {

    private static final String WHATEVER_IS_THERE = "*";

    private final ChangingActions changing;

    OvertakenChangeAnswer(ChangingActions changing) {
        this.changing = changing;
    }

    @Override
    protected HttpProblem toProblem(OvertakenChange overtaken) {
        try {
            return QuarkusTransaction.requiringNew()
                    .call(() -> refusal(overtaken))
                    .problem();
        } catch (Refusal closed) {
            return closed.problem();
        }
    }

    private Refusal refusal(OvertakenChange overtaken) {
        var seen = changing.seen(overtaken.planId(), overtaken.actionId(), WHATEVER_IS_THERE);
        return new PreconditionFailed(EntityTag.of(seen.action().revision()).value());
    }
}
