package eu.doelboom.backbone.tenancy;

import eu.doelboom.edge.tenant.CurrentTenant;
import eu.doelboom.edge.tenant.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.function.Supplier;

/** Work on a city's data outside a request: messages, schedules and the relay say explicitly for which city they work. */
@ApplicationScoped
public class TenantWork {

    private final TransactionSynchronizationRegistry transactions;
    private final OwnTransaction ownTransaction;

    TenantWork(TransactionSynchronizationRegistry transactions, OwnTransaction ownTransaction) {
        this.transactions = transactions;
        this.ownTransaction = ownTransaction;
    }

    /** Runs the work for one city in a transaction of its own. */
    public <T> T inTransaction(TenantId tenant, Supplier<T> work) {
        var result = new ArrayList<T>(1);
        CurrentTenant.run(tenant, () -> result.add(ownTransaction.run(work)));
        return result.get(0);
    }

    /** Runs something once the current transaction has been committed; never when it is rolled back. */
    public void afterCommit(Runnable action) {
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // nothing to prepare: the action must not be part of the transaction
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    action.run();
                }
            }
        });
    }

    /** The transaction itself; a bean of its own so that the city is set before a session is opened. */
    @ApplicationScoped
    static class OwnTransaction {

        @ActivateRequestContext
        @Transactional(Transactional.TxType.REQUIRES_NEW)
        <T> T run(Supplier<T> work) {
            return work.get();
        }
    }
}
