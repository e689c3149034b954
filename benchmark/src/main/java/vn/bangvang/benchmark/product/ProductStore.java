package vn.bangvang.benchmark.product;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import vn.bangvang.benchmark.load.Contender;
import vn.bangvang.benchmark.load.Nomination;
import vn.bangvang.benchmark.server.Database;
import vn.bangvang.shared.axon.CataloguedEventSerializer;
import vn.bangvang.shared.axon.UuidV7;
import vn.bangvang.shared.database.DatabasePools;
import vn.bangvang.shared.database.DatabaseProperties;
import vn.bangvang.shared.database.DatabaseProperties.Login;
import vn.bangvang.shared.database.Migrations;
import vn.bangvang.shared.event.NominationEvent.NominationEndorsed;
import vn.bangvang.shared.eventstore.GroupAppender;
import vn.bangvang.shared.eventstore.LogConnections;
import vn.bangvang.shared.eventstore.PgEventStorageEngine;
import vn.bangvang.shared.privacy.MasterKey;
import vn.bangvang.shared.privacy.TinkVault;
import vn.bangvang.shared.value.CaseText;
import vn.bangvang.shared.value.NominationId;
import vn.bangvang.shared.value.UnitId;

/** The product's event store alone: each step is one append of one event, durable and chained, and nobody reads. */
public final class ProductStore implements Contender {

    private static final UnitId UNIT = new UnitId(UuidV7.next());
    private static final LocalDate DAY = LocalDate.of(2022, 12, 28);

    private HikariDataSource connections;
    private GroupAppender appender;
    private PgEventStorageEngine engine;

    @Override
    public String name() {
        return "store";
    }

    @Override
    public void prepare(Database database) throws SQLException, IOException {
        DatabaseProperties properties = ProductDatabase.create(database).properties();
        Login command = Objects.requireNonNull(properties.command());
        new Migrations(properties.url(), Objects.requireNonNull(properties.owner())).migrateShared();
        connections = DatabasePools.command(properties, command);
        appender = new GroupAppender(LogConnections.opener(properties.url(), command, "benchmark-writer"));
        CataloguedEventSerializer json = new CataloguedEventSerializer(vault());
        engine = PgEventStorageEngine.appending(connections, appender, json, json, NoOpEventUpcaster.INSTANCE);
    }

    private TinkVault vault() throws IOException {
        Path folder = Files.createTempDirectory("bangvang-benchmark");
        Path key = folder.resolve("master-key.json");
        MasterKey.createIfMissing(key);
        TinkVault vault = new TinkVault(connections, MasterKey.read(key));
        Files.delete(key);
        Files.delete(folder);
        return vault;
    }

    @Override
    public Nomination open(int caller) {
        return new Stream(UuidV7.next());
    }

    @Override
    public void close() {
        appender.close();
        connections.close();
    }

    private final class Stream implements Nomination {

        private final UUID id;

        private Stream(UUID id) {
            this.id = id;
        }

        @Override
        public void submit() {
            append(0);
        }

        @Override
        public void endorse() {
            append(1);
        }

        @Override
        public void decide() {
            append(2);
        }

        private void append(int sequence) {
            NominationEndorsed event = new NominationEndorsed(
                    new NominationId(id),
                    sequence,
                    "cluster",
                    UNIT,
                    CaseText.plain("Nhất trí đề nghị; hồ sơ đầy đủ, thành tích đã được niêm yết công khai"),
                    DAY);
            engine.appendEvents(new GenericDomainEventMessage<>("Nomination", id.toString(), sequence, event));
        }
    }
}
