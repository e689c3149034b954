package vn.bangvang.shared.eventlog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.serialization.Serializer;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.bangvang.shared.eventlog.privacy.MasterKey;
import vn.bangvang.shared.eventlog.privacy.TinkVault;
import vn.bangvang.shared.testing.TestDatabase;

/** One process's way to the log of a test database: vault, serializer, writer and engine, as the product wires them. */
final class TestLog implements AutoCloseable {

    final TestDatabase database;
    final Path masterKey;
    final TinkVault vault;
    final Serializer serializer;
    final GroupAppender appender;
    final PgEventStorageEngine engine;
    private final boolean first;

    private TestLog(TestDatabase database, Path masterKey, ConnectionOpener opener, boolean first) {
        this.first = first;
        this.database = database;
        this.masterKey = masterKey;
        this.vault = vault(database, masterKey);
        this.serializer = new CataloguedEventSerializer(vault);
        this.appender = new GroupAppender(opener);
        this.engine = PgEventStorageEngine.appending(database.command(), appender, serializer);
    }

    static TestLog of(TestDatabase database) {
        return new TestLog(database, newMasterKey(), opener(database), true);
    }

    static TestLog of(TestDatabase database, ConnectionOpener opener) {
        return new TestLog(database, newMasterKey(), opener, true);
    }

    /** Another process on the same log, with the same master key. */
    TestLog another() {
        return new TestLog(database, masterKey, opener(database), false);
    }

    /** Another process on the same log, with a master key of its own. */
    TestLog stranger() {
        return new TestLog(database, newMasterKey(), opener(database), false);
    }

    static ConnectionOpener opener(TestDatabase database) {
        return LogConnections.opener(database.url(), database.properties().command(), "test-writer");
    }

    private static Path newMasterKey() {
        try {
            Path file = Files.createTempDirectory("bangvang-master-key").resolve("master-key.json");
            MasterKey.createIfMissing(file);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TinkVault vault(TestDatabase database, Path masterKey) {
        try {
            return new TinkVault(database.command(), MasterKey.read(masterKey));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An event as an aggregate would publish it. */
    static DomainEventMessage<?> event(UUID aggregate, long sequence, Object payload) {
        return new GenericDomainEventMessage<>("Unit", aggregate.toString(), sequence, payload);
    }

    /** Appends as one unit of work with nothing carried. */
    void append(DomainEventMessage<?>... events) {
        engine.appendEvents(events);
    }

    /** Appends as one unit of work that carries something; what was carried comes back with its receipt. */
    AppendContext append(AppendContext carried, DomainEventMessage<?>... events) {
        var unitOfWork = DefaultUnitOfWork.startAndGet(null);
        try {
            unitOfWork.resources().put(PgEventStorageEngine.CARRIED, carried);
            engine.appendEvents(List.of(events));
            return carried;
        } finally {
            unitOfWork.rollback();
        }
    }

    /** With every right, outside the product: what an intruder or a test may do. */
    void asSuperuser(String... statements) {
        withSuperuser(connection -> {
            try (Statement statement = connection.createStatement()) {
                for (String sql : statements) {
                    statement.execute(sql);
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    void withSuperuser(Consumer<Connection> work) {
        try (Connection connection = database.superuser()) {
            work.accept(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    JdbcClient sql() {
        return JdbcClient.create(database.command());
    }

    long count() {
        return sql().sql("select count(*) from log.event").query(Long.class).single();
    }

    @Override
    public void close() {
        appender.close();
        if (first) {
            database.drop();
        }
    }
}
