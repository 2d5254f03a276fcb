package eu.doelboom.backbone.database;

import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.annotation.Priority;
import jakarta.persistence.PersistenceException;
import jakarta.ws.rs.ext.Provider;

/** A statement that the database refused. */
@Provider
@Priority(1)
class PersistenceFailureMapper extends ExceptionMapperBase<PersistenceException> {

    @Override
    protected HttpProblem toProblem(PersistenceException failure) {
        return RefusedByDatabase.problem(failure);
    }
}
