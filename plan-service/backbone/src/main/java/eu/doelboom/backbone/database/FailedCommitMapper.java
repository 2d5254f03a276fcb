package eu.doelboom.backbone.database;

import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.annotation.Priority;
import jakarta.transaction.RollbackException;
import jakarta.ws.rs.ext.Provider;

/** A transaction that the database did not commit. */
@Provider
@Priority(1)
class FailedCommitMapper extends ExceptionMapperBase<RollbackException> {

    @Override
    protected HttpProblem toProblem(RollbackException failure) {
        return RefusedByDatabase.problem(failure);
    }
}
