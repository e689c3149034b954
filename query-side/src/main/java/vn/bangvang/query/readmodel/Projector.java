package vn.bangvang.query.readmodel;

import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.bangvang.shared.event.DomainEvent;

/**
 * Hands events to one read model and sends the rows of a batch just before its token, in the same transaction. While a
 * batch or a retry is under way, the lock keeps the other out, so that a parked sequence is never overtaken.
 */
final class Projector implements EventHandlerInvoker {

    final ReadModel model;
    final TransactionManager transactions;
    final ModelTokenStore tokens;
    final DeadLetters letters;
    /** Fair, so that a batch that waits is not overtaken by one retry after another. */
    final ReentrantLock lock = new ReentrantLock(true);

    private final Handlers handlers;
    private final JdbcTemplate jdbc;

    Projector(ReadModel model, DataSource rows, TransactionManager transactions, String node) {
        JdbcClient client = JdbcClient.create(rows);
        this.model = model;
        this.handlers = model.handlers();
        this.transactions = transactions;
        this.tokens = new ModelTokenStore(client, model.schema(), node, this::claimed);
        this.letters = new DeadLetters(client, model.schema());
        this.jdbc = new JdbcTemplate(rows);
    }

    @Override
    public boolean canHandle(EventMessage<?> message, Segment segment) {
        return canHandleType(message.getPayloadType());
    }

    @Override
    public boolean canHandleType(Class<?> type) {
        return handlers.types().contains(type);
    }

    @Override
    public void handle(EventMessage<?> message, Segment segment) {
        RowBatch rows = CurrentUnitOfWork.get().getOrComputeResource("rows of " + model.name(), key -> begin());
        Recorded recorded = Recorded.of(message);
        if (letters.isParked(recorded.aggregateId())) {
            letters.queue(recorded, rows);
        } else {
            apply(message, recorded, rows);
        }
    }

    private RowBatch begin() {
        UnitOfWork<?> batch = CurrentUnitOfWork.get();
        RowBatch rows = new RowBatch();
        lock.lock();
        batch.onCleanup(done -> lock.unlock());
        batch.onPrepareCommit(ready -> flush(rows));
        return rows;
    }

    void apply(EventMessage<?> message, Recorded recorded, RowBatch rows) {
        handlers.handle((DomainEvent) message.getPayload(), recorded, rows);
    }

    void flush(RowBatch rows) {
        jdbc.execute((ConnectionCallback<Void>) connection -> {
            rows.flush(connection);
            return null;
        });
    }

    /** Whatever another node parked or freed meanwhile is read anew. */
    private void claimed() {
        lock.lock();
        try {
            letters.forget();
        } finally {
            lock.unlock();
        }
    }

    /** History is read again into a new schema, never over the rows that serve. */
    @Override
    public boolean supportsReset() {
        return false;
    }
}
