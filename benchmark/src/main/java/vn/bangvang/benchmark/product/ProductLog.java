package vn.bangvang.benchmark.product;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.axonframework.eventhandling.DomainEventMessage;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.bangvang.benchmark.server.Database;
import vn.bangvang.query.readmodel.EventLog;
import vn.bangvang.shared.eventlog.CataloguedEventSerializer;
import vn.bangvang.shared.eventlog.GroupAppender;
import vn.bangvang.shared.eventlog.LogConnections;
import vn.bangvang.shared.eventlog.LogFollower;
import vn.bangvang.shared.eventlog.PgEventStorageEngine;
import vn.bangvang.shared.eventlog.privacy.MasterKey;
import vn.bangvang.shared.eventlog.privacy.PersonalDataVault;
import vn.bangvang.shared.eventlog.privacy.TinkVault;
import vn.bangvang.shared.history.service.LogRows;
import vn.bangvang.shared.platform.database.DatabasePools;
import vn.bangvang.shared.platform.database.DatabaseProperties;
import vn.bangvang.shared.platform.database.DatabaseProperties.Login;
import vn.bangvang.shared.platform.database.Migrations;

/** The product's log in a database of its own, with its writer and its reader and nothing above. */
public final class ProductLog implements AutoCloseable {

    private final HikariDataSource connections;
    private final GroupAppender appender;
    private final PgEventStorageEngine engine;
    private final CataloguedEventSerializer json;

    private ProductLog(HikariDataSource connections, GroupAppender appender, PersonalDataVault vault) {
        this.connections = connections;
        this.appender = appender;
        json = new CataloguedEventSerializer(vault);
        engine = PgEventStorageEngine.appending(connections, appender, json);
    }

    public static ProductLog create(Database database) throws SQLException, IOException {
        DatabaseProperties properties = ProductDatabase.create(database).properties();
        Login command = Objects.requireNonNull(properties.command());
        new Migrations(properties.url(), Objects.requireNonNull(properties.owner())).migrateShared();
        HikariDataSource connections = DatabasePools.command(properties, command);
        return new ProductLog(connections, appender(properties), vault(connections));
    }

    /** The log of an installation, whose text about persons it neither opens nor seals. */
    public static ProductLog of(DatabaseProperties properties) {
        HikariDataSource connections = DatabasePools.command(properties, Objects.requireNonNull(properties.command()));
        return new ProductLog(connections, appender(properties), PersonalDataVault.closed());
    }

    private static GroupAppender appender(DatabaseProperties properties) {
        Login command = Objects.requireNonNull(properties.command());
        return new GroupAppender(LogConnections.opener(properties.url(), command, "benchmark-writer"));
    }

    private static TinkVault vault(HikariDataSource connections) throws IOException {
        Path folder = Files.createTempDirectory("bangvang-benchmark");
        Path key = folder.resolve("master-key.json");
        MasterKey.createIfMissing(key);
        TinkVault vault = new TinkVault(connections, MasterKey.read(key));
        Files.delete(key);
        Files.delete(folder);
        return vault;
    }

    /** Durable and chained when it returns. */
    public void append(List<DomainEventMessage<?>> events) {
        engine.appendEvents(events);
    }

    /** A reader that has read nothing yet. */
    public LogFollower follower() {
        return new LogFollower(connections);
    }

    /** Its rows as they are stored. */
    public LogRows rows() {
        return new LogRows(connections);
    }

    /** Its events, as the query side reads them. */
    public EventLog events() {
        return new EventLog(JdbcClient.create(connections), json);
    }

    @Override
    public void close() {
        appender.close();
        connections.close();
    }
}
