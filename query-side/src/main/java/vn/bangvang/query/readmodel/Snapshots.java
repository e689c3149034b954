package vn.bangvang.query.readmodel;

import com.zaxxer.hikari.HikariDataSource;
import java.util.concurrent.Callable;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One question, one snapshot: all statements of an answer see the same moment. The pool's connections are made for it
 * (repeatable read, read only), so that it costs a commit and nothing else.
 */
public final class Snapshots {

    private final JdbcTransactionManager transactions;

    public Snapshots(HikariDataSource questions) {
        this.transactions = new JdbcTransactionManager(questions);
    }

    TransactionTemplate template() {
        return new TransactionTemplate(transactions, readOnly());
    }

    <T> T answer(Callable<T> question) throws Exception {
        TransactionStatus snapshot = transactions.getTransaction(readOnly());
        try {
            T answer = question.call();
            transactions.commit(snapshot);
            return answer;
        } finally {
            if (!snapshot.isCompleted()) {
                transactions.rollback(snapshot);
            }
        }
    }

    private static DefaultTransactionDefinition readOnly() {
        DefaultTransactionDefinition definition = new DefaultTransactionDefinition();
        definition.setReadOnly(true);
        definition.setIsolationLevel(TransactionDefinition.ISOLATION_DEFAULT);
        return definition;
    }
}
