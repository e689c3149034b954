package vn.bangvang.benchmark.product;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.bangvang.benchmark.load.Load;
import vn.bangvang.benchmark.load.Slice;
import vn.bangvang.benchmark.report.Figures;
import vn.bangvang.benchmark.report.Median;
import vn.bangvang.benchmark.server.Database;
import vn.bangvang.query.readmodel.RebuildReadModels;

/**
 * A log that the product's own commands have begun: nominations submitted, endorsed and decided. What they wrote is then repeated
 * under other ids until the log is long enough, since commands would take longer than all the rest.
 */
public final class RebuildCourse implements AutoCloseable {

    private static final int CALLERS = 32;

    private final HikariDataSource connections;
    private final Map<String, Object> properties;
    private final long events;

    private RebuildCourse(HikariDataSource connections, Map<String, Object> properties, long wanted) {
        this.connections = connections;
        this.properties = properties;
        JdbcClient jdbc = JdbcClient.create(connections);
        long written = head(jdbc);
        for (int copy = 1; copy * written < wanted; copy++) {
            repeat(jdbc, copy, written);
        }
        jdbc.sql("vacuum analyze log.event").update();
        this.events = head(jdbc);
    }

    /** @param seconds how long commands are given */
    public static RebuildCourse write(Database database, int seconds, long wanted) throws Exception {
        Map<String, Object> properties;
        try (Product product = new Product()) {
            product.prepare(database);
            Load.run(product, new Slice(CALLERS, Duration.ZERO, Duration.ofSeconds(seconds)));
            properties = product.properties();
        }
        HikariDataSource connections = new HikariDataSource();
        connections.setJdbcUrl(database.url());
        connections.setMaximumPoolSize(4);
        return new RebuildCourse(connections, properties, wanted);
    }

    private static long head(JdbcClient jdbc) {
        return jdbc.sql("select max(position) from log.event").query(Long.class).single();
    }

    /** Each stream once more under another id, which stands in its payloads too. */
    private static void repeat(JdbcClient jdbc, int copy, long written) {
        jdbc.sql(
                        "insert into log.event (position, aggregate_id, seq, aggregate_type, name, revision, event_id, recorded_at,"
                                + " metadata, payload, hash) select position + ?, md5(aggregate_id::text || ?)::uuid, seq, aggregate_type,"
                                + " name, revision, md5(event_id::text || ?)::uuid, recorded_at, metadata, convert_to(replace("
                                + "convert_from(payload, 'UTF8'), aggregate_id::text, md5(aggregate_id::text || ?)::uuid::text), 'UTF8'),"
                                + " hash from log.event where position <= ? order by position")
                .params(copy * written, copy, copy, copy, written)
                .update();
    }

    public long events() {
        return events;
    }

    /** @param said hears how it goes */
    public void measure(int rounds, Figures figures, Consumer<String> said) throws Exception {
        List<Double> rebuilt = new ArrayList<>();
        List<Double> scanned = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            rebuilt.add(rate(() -> {
                int done = RebuildReadModels.run(
                        properties, (vietnamese, english) -> said.accept(english), RebuildReadModels.ALL);
                if (done != 0) {
                    throw new IllegalStateException("A rebuild ended with " + done);
                }
            }));
            said.accept("scanning");
            scanned.add(rate(() -> new RawScan(connections).run(events)));
            said.accept("scanned");
        }
        figures.put("rebuild.events", events);
        figures.put("rebuild.events-per-second", Median.of(rebuilt));
        figures.put("rebuild.raw-scan.events-per-second", Median.of(scanned));
        figures.ratio("ratio.rebuild.raw-scan", Median.of(rebuilt), Median.of(scanned));
    }

    private interface Work {
        void run() throws Exception;
    }

    private double rate(Work work) throws Exception {
        long began = System.nanoTime();
        work.run();
        return events / ((System.nanoTime() - began) / 1e9);
    }

    @Override
    public void close() {
        connections.close();
    }
}
