package vn.bangvang.query.readmodel;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Puts copies in the place of the read models, all in one transaction. It has every table of these for itself meanwhile: whoever
 * was reading there has ended, and whoever comes waits and then reads the copies alone, so that no answer is put together of
 * both. It waits in short turns, so that those who ask wait no longer than one of them.
 */
final class Swap {

    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final String DEADLOCK = "40P01";
    private static final int[] TURNS_MILLIS = {200, 500, 800, 2000};
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** Where the former tables are while two names change. */
    private static final String ASIDE = "_aside";

    private final DataSource database;

    Swap(DataSource database) {
        this.database = database;
    }

    /** @param still keeps the read models where they are */
    void put(List<ModelCopy> copies, Standstill still) throws SQLException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        for (int turn = 0; !tried(copies, still, TURNS_MILLIS[turn % TURNS_MILLIS.length]); turn++) {
            if (System.nanoTime() > deadline) {
                throw new RebuildRefused(
                        "Có câu hỏi đang đọc quá lâu nên chưa thay được; bản mới vẫn còn, hãy chạy lại lệnh này.",
                        "Somebody has been reading for too long, so nothing was swapped; what was built stays: run this again.");
            }
            still.goOn();
            Thread.sleep(TURNS_MILLIS[0]);
        }
    }

    /** @param millis for all locks together */
    private boolean tried(List<ModelCopy> copies, Standstill still, int millis) throws SQLException {
        long end = System.nanoTime() + Duration.ofMillis(millis).toNanos();
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                for (ModelCopy copy : copies) {
                    long left = Duration.ofNanos(end - System.nanoTime()).toMillis();
                    statement.execute("set local lock_timeout = " + Math.max(1, left));
                    statement.execute("lock table " + String.join(", ", tables(connection, copy.model()))
                            + " in access exclusive mode");
                }
                still.demandUnmoved(JdbcClient.create(new SingleConnectionDataSource(connection, true)));
                for (ModelCopy copy : copies) {
                    rename(copy, statement);
                }
                connection.commit();
                return true;
            } catch (RebuildRefused moved) {
                connection.rollback();
                throw moved;
            } catch (SQLException busy) {
                connection.rollback();
                if (LOCK_NOT_AVAILABLE.equals(busy.getSQLState()) || DEADLOCK.equals(busy.getSQLState())) {
                    return false;
                }
                throw busy;
            }
        }
    }

    /** In the order in which answers and nodes come to them. */
    private static List<String> tables(Connection connection, ReadModel model) {
        List<String> tables = new ArrayList<>(List.of(model.schema() + ".token", model.schema() + ".dead_letter"));
        tables.addAll(ModelTables.of(JdbcClient.create(new SingleConnectionDataSource(connection, true)), model));
        return tables;
    }

    private static void rename(ModelCopy copy, Statement statement) throws SQLException {
        String read = copy.model().schema();
        statement.execute("alter schema " + read + " rename to " + read + ASIDE);
        statement.execute("alter schema " + copy.schema() + " rename to " + read);
        statement.execute("alter schema " + read + ASIDE + " rename to " + read + ModelCopy.OLD);
        for (String schema : List.of(read, read + ModelCopy.OLD)) {
            statement.execute("update " + schema + ".token set owner = null, writes = writes + 1");
        }
    }
}
