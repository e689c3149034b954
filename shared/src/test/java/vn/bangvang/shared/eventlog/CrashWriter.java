package vn.bangvang.shared.eventlog;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.eventlog.AppendContext.IdempotencyKey;
import vn.bangvang.shared.eventlog.privacy.MasterKey;
import vn.bangvang.shared.eventlog.privacy.TinkVault;
import vn.bangvang.shared.platform.axon.UuidV7;
import vn.bangvang.shared.platform.database.DatabaseProperties.Login;

/**
 * A process that appends under load until it is killed. It says what it does, one line each: I(nvoked), A(cknowledged),
 * U(nknown), F(ailed), D(one before), each with the command's key.
 */
final class CrashWriter {

    static final UUID ACCOUNT = new UUID(1, 1);
    /** A stream that all writers fight for. */
    static final UUID HOT = new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0001L);

    private static final int THREADS = 6;

    private final PrintStream say =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    private final PgEventStorageEngine engine;

    private CrashWriter(PgEventStorageEngine engine) {
        this.engine = engine;
    }

    /** @param args url, user, password, master key file */
    public static void main(String... args) throws IOException {
        var dataSource = new DriverManagerDataSource(args[0], args[1], args[2]);
        var serializer = new CataloguedEventSerializer(new TinkVault(dataSource, MasterKey.read(Path.of(args[3]))));
        var appender = new GroupAppender(LogConnections.opener(args[0], new Login(args[1], args[2]), "crash-writer"));
        var writer = new CrashWriter(PgEventStorageEngine.appending(dataSource, appender, serializer));
        for (int i = 0; i < THREADS; i++) {
            new Thread(writer::work, "work-" + i).start();
        }
    }

    private void work() {
        while (true) {
            UUID stream = UuidV7.next();
            long sequence = 0;
            while (sequence < 10 && command(next(stream, sequence))) {
                sequence++;
            }
            fight();
        }
    }

    private static DomainEventMessage<?> next(UUID stream, long sequence) {
        return sequence == 0 ? TestEvents.registered(stream) : TestEvents.renamed(stream, sequence);
    }

    /** Appends to the stream that the others append to as well, on what may be stale. */
    private void fight() {
        long head;
        try {
            head = engine.lastSequenceNumberFor(HOT.toString()).orElse(-1L);
        } catch (RuntimeException e) {
            return; // The store is away; the next append will say so.
        }
        command(next(HOT, head + 1));
    }

    /** Gives a command, and again under the same key when its outcome is not known; whether it is known to be done. */
    private boolean command(DomainEventMessage<?> event) {
        String key = UuidV7.next().toString();
        say.println("> I " + key);
        for (int attempt = 0; attempt < 3; attempt++) {
            try {
                var receipt = append(key, event).receipt();
                say.println("> A " + key + " " + receipt.aggregateId() + " " + receipt.sequence() + " "
                        + receipt.position());
                return true;
            } catch (KeyAlreadyUsedException e) {
                say.println("> D " + key);
                return true;
            } catch (Refusal e) {
                boolean unknown = e.reason() == Reason.OUTCOME_UNKNOWN;
                say.println((unknown || attempt > 0 ? "> U " : "> F ") + key);
                if (!unknown || ThreadLocalRandom.current().nextBoolean()) {
                    return false;
                }
            } catch (ConcurrencyException | AggregateStreamCreationException e) {
                say.println((attempt == 0 ? "> F " : "> U ") + key);
                return false;
            } catch (RuntimeException e) {
                say.println("> X " + key + " " + e);
                return false;
            }
        }
        return false;
    }

    private AppendContext append(String key, DomainEventMessage<?> event) {
        var carried = new AppendContext(new IdempotencyKey(ACCOUNT, key, new byte[] {1}), null);
        carried.mark("key", key);
        var unitOfWork = DefaultUnitOfWork.startAndGet(null);
        try {
            unitOfWork.resources().put(PgEventStorageEngine.CARRIED, carried);
            engine.appendEvents(event);
            return carried;
        } finally {
            unitOfWork.rollback();
        }
    }
}
