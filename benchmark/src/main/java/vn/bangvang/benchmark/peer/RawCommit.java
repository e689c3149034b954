package vn.bangvang.benchmark.peer;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import vn.bangvang.benchmark.load.Contender;
import vn.bangvang.benchmark.load.Nomination;
import vn.bangvang.benchmark.server.Database;

/** The floor: one insert and one commit for each event, into a table like the product's, by plain JDBC. */
public final class RawCommit implements Contender {

    private static final String TABLE = """
            CREATE TABLE event (
              position       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
              aggregate_id   uuid        NOT NULL,
              sequence       bigint      NOT NULL,
              aggregate_type text COLLATE "C" NOT NULL,
              name           text COLLATE "C" NOT NULL,
              revision       smallint    NOT NULL,
              event_id       uuid        NOT NULL,
              recorded_at    timestamptz NOT NULL,
              metadata       bytea       NOT NULL,
              payload        bytea       NOT NULL,
              hash           bytea       NOT NULL,
              UNIQUE (aggregate_id, sequence)
            );
            CREATE INDEX event_recorded_at ON event USING brin (recorded_at) WITH (pages_per_range = 32)
            """;
    private static final String INSERT = """
            INSERT INTO event (aggregate_id, sequence, aggregate_type, name, revision, event_id, recorded_at,
              metadata, payload, hash)
            VALUES (?, ?, 'nomination', ?, 1, ?, clock_timestamp(), ?, ?, ?)""";
    private static final byte[] METADATA = """
            {"account":"a-0107","person":"p-0107","mandate":"m-0107","role":"OFFICER","unit":"U-0107",\
            "requestId":"0198c0de-0000-7000-8000-000000000000"}""".getBytes(StandardCharsets.UTF_8);

    private Pool pool;

    @Override
    public String name() {
        return "raw-commit";
    }

    @Override
    public void prepare(Database database) throws SQLException {
        pool = new Pool(database, true);
        try (Connection connection = pool.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(TABLE);
        }
    }

    @Override
    public Nomination open(int caller) {
        return new Stream(TimeOrdered.uuid());
    }

    @Override
    public void close() {
        pool.close();
    }

    private void insert(UUID aggregate, int sequence, String name, String payload) throws SQLException {
        byte[] hash = new byte[32];
        ThreadLocalRandom.current().nextBytes(hash);
        try (Connection connection = pool.dataSource().getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, aggregate);
            insert.setLong(2, sequence);
            insert.setString(3, name);
            insert.setObject(4, TimeOrdered.uuid());
            insert.setBytes(5, METADATA);
            insert.setBytes(6, payload.getBytes(StandardCharsets.UTF_8));
            insert.setBytes(7, hash);
            insert.executeUpdate();
        }
    }

    private final class Stream implements Nomination {

        private final UUID id;

        private Stream(UUID id) {
            this.id = id;
        }

        @Override
        public void submit() throws SQLException {
            insert(id, 0, "nomination.submitted", Facts.SUBMITTED);
        }

        @Override
        public void endorse() throws SQLException {
            insert(id, 1, "nomination.endorsed", Facts.ENDORSED);
        }

        @Override
        public void decide() throws SQLException {
            insert(id, 2, "nomination.decided", Facts.DECIDED);
        }
    }
}
