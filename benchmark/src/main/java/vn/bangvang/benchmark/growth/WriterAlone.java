package vn.bangvang.benchmark.growth;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import vn.bangvang.benchmark.load.Load;
import vn.bangvang.benchmark.load.Slice;
import vn.bangvang.benchmark.product.ProductLog;
import vn.bangvang.benchmark.product.ProductStore;
import vn.bangvang.shared.platform.database.DatabaseProperties;

/** The store's writer on a grown log, while the product is stopped; what it wrote is taken away before anybody reads it. */
final class WriterAlone {

    private static final Slice SLICE = new Slice(256, Duration.ofSeconds(10), Duration.ofSeconds(20));

    private WriterAlone() {}

    /** @return events a second, each an append of its own */
    static double measure(Path folder) throws IOException, InterruptedException, SQLException {
        try (Installation installation = Installation.open(folder);
                Connection superuser = installation.superuser();
                Statement statement = superuser.createStatement()) {
            long head = head(statement);
            try {
                return measure(installation.properties());
            } finally {
                statement.execute("delete from log.event where position > " + head);
                statement.execute("vacuum log.event");
                statement.execute("checkpoint");
            }
        }
    }

    private static double measure(DatabaseProperties properties) throws InterruptedException {
        try (ProductLog log = ProductLog.of(properties)) {
            return Load.run(new ProductStore(log), SLICE).perSecond();
        }
    }

    private static long head(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("select max(position) from log.event")) {
            row.next();
            return row.getLong(1);
        }
    }
}
