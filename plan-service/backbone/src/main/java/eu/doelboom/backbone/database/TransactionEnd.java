package eu.doelboom.backbone.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;

/**
 * The end of the running transaction, which its last statement brings along: one trip to the database less, and whatever
 * the statement locked is free sooner. Nothing may be read or written after it. Who makes a transaction go on puts the
 * end off, and it is committed or taken back as usual.
 */
@ApplicationScoped
public class TransactionEnd {

    private static final String COMMIT = "commit";

    private final TransactionSynchronizationRegistry transactions;

    TransactionEnd(TransactionSynchronizationRegistry transactions) {
        this.transactions = transactions;
    }

    /** Says that the running transaction goes on after what believes to be its last statement, or is taken back. */
    public void putOff() {
        transactions.putResource(TransactionEnd.class, COMMIT);
    }

    /** The last statement of the running transaction, with its end unless that was put off. */
    public String after(String statement) {
        return isPutOff() ? statement : statement + ";\n" + COMMIT;
    }

    private boolean isPutOff() {
        return transactions.getResource(TransactionEnd.class) != null;
    }
}
