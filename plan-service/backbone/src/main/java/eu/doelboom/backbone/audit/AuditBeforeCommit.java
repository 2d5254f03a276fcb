package eu.doelboom.backbone.audit;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import org.hibernate.Interceptor;
import org.hibernate.Transaction;

/** The last moment before a commit: whatever a request did, nobody needs to remember to write it down. */
@ApplicationScoped
@PersistenceUnitExtension
class AuditBeforeCommit implements Interceptor {

    private final Instance<AuditTrail> trail;

    AuditBeforeCommit(Instance<AuditTrail> trail) {
        this.trail = trail;
    }

    @Override
    public void beforeTransactionCompletion(Transaction transaction) {
        trail.get().settle();
    }
}
