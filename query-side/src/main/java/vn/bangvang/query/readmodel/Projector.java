package vn.bangvang.query.readmodel;

import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.serialization.SerializationException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.bangvang.shared.domain.kernel.DomainEvent;
import vn.bangvang.shared.eventlog.EventCatalogue;
import vn.bangvang.shared.eventlog.EventCatalogue.Entry;
import vn.bangvang.shared.platform.axon.UnknownEvent;

/**
 * Hands events to one read model and sends the rows of a batch just before its token, in the same transaction. While a
 * batch or a retry is under way, the lock keeps the other out, so that a parked sequence is never overtaken.
 */
final class Projector implements EventHandlerInvoker {

    static final List<String> KNOWN =
            EventCatalogue.entries().stream().map(Entry::name).toList();

    final ReadModel model;
    final TransactionManager transactions;
    final ModelTokenStore tokens;
    final DeadLetters letters;
    /** Fair, so that a batch that waits is not overtaken by one retry after another. */
    final ReentrantLock lock = new ReentrantLock(true);

    private final Handlers handlers;
    private final JdbcTemplate jdbc;
    private final CaseStates states;
    private final SchemaNames schemas;

    Projector(
            ReadModel model,
            DataSource rows,
            TransactionManager transactions,
            Positions positions,
            Ground ground,
            String node,
            EventLog log) {
        JdbcClient client = JdbcClient.create(rows);
        this.model = model;
        this.handlers = model.handlers();
        this.schemas = SchemaNames.of(List.of(model));
        this.states = new CaseStates(new EventLog(client, log.serializer()), CaseStates.KEPT);
        this.transactions = transactions;
        this.letters = new DeadLetters(client, model.schema());
        this.jdbc = new JdbcTemplate(rows);
        this.tokens = new ModelTokenStore(client, model.schema(), node, lock, ground, new ModelTokenStore.Claim() {
            @Override
            public void taken(boolean rebuild) {
                positions.forget(model);
                claimed(rebuild);
            }

            @Override
            public void committed(long position) {
                positions.committed(model, position);
            }

            @Override
            public void givenUp() {
                positions.forget(model);
            }
        });
    }

    @Override
    public boolean canHandle(EventMessage<?> message, Segment segment) {
        return message.getPayloadType() == UnknownEvent.class
                ? handlers.mayNeed((UnknownEvent) message.getPayload())
                : canHandleType(message.getPayloadType());
    }

    @Override
    public boolean canHandleType(Class<?> type) {
        return type == UnknownEvent.class || handlers.types().contains(type);
    }

    @Override
    public void handle(EventMessage<?> message, Segment segment) {
        Batch batch = CurrentUnitOfWork.get().getOrComputeResource("rows of " + model.name(), key -> begin());
        LogEntry entry = LogEntry.of(message);
        if (letters.isParked(entry.aggregateId())) {
            letters.queue(entry, batch.rows());
        } else {
            apply(message, entry, batch);
        }
    }

    private Batch begin() {
        UnitOfWork<?> unit = CurrentUnitOfWork.get();
        Batch batch = batch();
        lock.lock();
        unit.onCleanup(done -> lock.unlock());
        unit.onPrepareCommit(ready -> flush(batch));
        return batch;
    }

    Batch batch() {
        return new Batch(new RowBatch(schemas), new Seen(model.schema()));
    }

    /** @throws SerializationException for an event of a newer version: its case waits for that version */
    void apply(EventMessage<?> message, LogEntry entry, Batch batch) {
        if (message.getPayload() instanceof UnknownEvent unknown) {
            throw new SerializationException(unknown.words());
        }
        handlers.handle((DomainEvent) message.getPayload(), entry, batch.rows(), states);
        batch.seen().note(entry);
    }

    void flush(Batch batch) {
        jdbc.execute((ConnectionCallback<Void>) connection -> {
            batch.flush(connection);
            return null;
        });
    }

    /** The last event before the next one that the model reads; the position itself if nothing follows it. */
    TrackingToken lastUnread(long position) {
        return new GlobalSequenceTrackingToken(JdbcClient.create(jdbc)
                .sql(
                        "select coalesce((select position - 1 from log.event where position > ? and (name = any(?::text[])"
                                + " or name <> all(?::text[])) order by position limit 1), greatest(?, (select max(position) from log.event)))")
                .params(position, Stored.array(handlers.names()), Stored.array(KNOWN), position)
                .query(Long.class)
                .single());
    }

    /** Nothing is taken from memory that another node, or a crash of the database, may have changed. */
    private void claimed(boolean rebuild) {
        letters.forget();
        if (rebuild) {
            Rebuilding.empty(jdbc, model);
        }
    }

    /** History is read again when a rebuild is asked for. */
    @Override
    public boolean supportsReset() {
        return false;
    }
}
