package vn.bangvang.standalone.outage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.databind.JsonNode;
import vn.bangvang.shared.testing.TestClient;
import vn.bangvang.standalone.ReadModelSql;
import vn.bangvang.standalone.cli.BangvangProcess;

/** Sets the rows of every read model aside, has all of them read the log anew, and looks for rows that differ. */
public final class ReadModelProof {

    private static final Duration LONG = Duration.ofMinutes(5);

    private final Path data;
    private final Supplier<TestClient> auditor;
    private final Set<String> empty = new TreeSet<>();

    public ReadModelProof(Path data, Supplier<TestClient> auditor) {
        this.data = data;
        this.auditor = auditor;
    }

    public interface QueryContext {
        void anew() throws Exception;
    }

    /** By table, rows that are in one of the two alone. */
    public Map<String, List<String>> differences(QueryContext context) throws Exception {
        awaitFollowing();
        List<String> tables = asSuperuser(jdbc -> {
            jdbc.sql("drop schema if exists proof cascade").update();
            jdbc.sql("create schema proof").update();
            List<String> found = tables(jdbc);
            found.forEach(table -> jdbc.sql("create table " + copy(table) + " as table " + table)
                    .update());
            found.stream().filter(table -> isEmpty(jdbc, table)).forEach(empty::add);
            return found;
        });
        assertThat(tables).hasSizeGreaterThan(15);
        context.anew();
        awaitFollowing();
        return asSuperuser(jdbc -> {
            Map<String, List<String>> found = new TreeMap<>();
            tables.forEach(table -> found.put(table, differing(jdbc, table)));
            found.values().removeIf(List::isEmpty);
            return found;
        });
    }

    /** The tables that had no rows when their differences were looked for; those of parked events are meant to have none. */
    public Set<String> empty() {
        return empty;
    }

    <T> T asSuperuser(Function<JdbcClient, T> work) throws Exception {
        try (Connection superuser = Installation.asSuperuser(data)) {
            return work.apply(ReadModelSql.SCHEMAS.client(new SingleConnectionDataSource(superuser, true)));
        }
    }

    /** As whoever runs the machine asks for it. */
    public void rebuildAll() throws Exception {
        try (BangvangProcess rebuild = BangvangProcess.start("rebuild", "all", "--data", data.toString())) {
            assertThat(rebuild.awaitEnd()).contains("Swapped").doesNotContain("rows differ", "not compared");
        }
    }

    /** Nothing parked, nothing behind, no difference found by the product itself. */
    private void awaitFollowing() {
        await().atMost(LONG)
                .pollInterval(Duration.ofMillis(500))
                .ignoreExceptions()
                .untilAsserted(() -> {
                    for (JsonNode model : Installation.json(auditor.get().get("/api/read-models"))) {
                        assertThat(model.get("condition").asString())
                                .as(model.toString())
                                .isEqualTo("FOLLOWING");
                        assertThat(model.get("lag").asLong())
                                .as(model.toString())
                                .isZero();
                        assertThat(model.get("parked").isEmpty())
                                .as(model.toString())
                                .isTrue();
                    }
                });
    }

    private static List<String> tables(JdbcClient jdbc) {
        return jdbc.sql("select schemaname || '.' || tablename from pg_tables where schemaname ~ '^read_.*_v[0-9]+$'"
                        + " and tablename not in ('token', 'flyway_schema_history') order by 1")
                .query(String.class)
                .list();
    }

    private static boolean isEmpty(JdbcClient jdbc, String table) {
        return !table.endsWith(".dead_letter")
                && jdbc.sql("select not exists (select from " + table + ")")
                        .query(Boolean.class)
                        .single();
    }

    private static String copy(String table) {
        return "proof." + table.replace('.', '_');
    }

    private static List<String> differing(JdbcClient jdbc, String table) {
        String before = "select t::text as r from " + copy(table) + " t";
        String anew = "select t::text as r from " + table + " t";
        return jdbc.sql("select 'only before ' || r from (" + before + " except all " + anew + ") b union all"
                        + " select 'only anew ' || r from (" + anew + " except all " + before + ") a limit 20")
                .query(String.class)
                .list();
    }
}
