package vn.bangvang.query.readmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.bangvang.query.testing.QuerySide;
import vn.bangvang.shared.domain.cluster.ClusterEvent.ClusterFormed;
import vn.bangvang.shared.domain.cluster.ClusterEvent.ClusterYearCorrected;
import vn.bangvang.shared.domain.cluster.ClusterEvent.ClusterYearOpened;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.cluster.ClusterKind;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.UnitId;

/** Each answer is of one moment, whatever happens while it is put together. */
class SnapshotIT {

    private static QuerySide service;

    @BeforeAll
    static void start() throws Exception {
        service = QuerySide.shared();
    }

    @Test
    void the_version_and_the_rosters_of_an_answer_are_of_one_moment() throws Exception {
        List<UnitId> members = List.of(service.unit("A"), service.unit("B"));
        ClusterId cluster = new ClusterId(UUID.randomUUID());
        service.happened(
                cluster.value(),
                new ClusterFormed(cluster, ClusterKind.BLOCK, "Khối một lúc", service.root(), QuerySide.LONG_AGO),
                opened(cluster, 2024, members));
        String reader = service.user(Role.REPRESENTATIVE, members.get(0));
        String path = "/api/clusters/" + cluster;
        service.get(reader, path);
        CompletableFuture<HttpResponse<String>> answer;
        try (Connection between = service.database().superuser();
                Statement statement = between.createStatement()) {
            between.setAutoCommit(false);
            statement.execute(service.sql("lock table {cluster-register}.roster in access exclusive mode"));
            answer = CompletableFuture.supplyAsync(() -> ask(reader, path));
            await().until(() -> waits(statement));
            statement.execute(
                    service.sql("update {cluster-register}.cluster set sequence = 7 where id = '" + cluster + "'"));
            statement.execute(service.sql(
                    "update {cluster-register}.roster set reason = 'seven' where cluster_id = '" + cluster + "'"));
            between.commit();
        }
        String version = answer.get().headers().firstValue("ETag").orElseThrow();
        JsonNode reason = QuerySide.json(answer.get()).at("/years/0/reason");
        assertThat(version.equals("\"7\"")).isEqualTo(reason.asString("").equals("seven"));
    }

    @Test
    void the_years_of_a_cluster_are_in_their_order_however_the_table_keeps_them() throws Exception {
        List<UnitId> members = List.of(service.unit("A"), service.unit("B"), service.unit("C"));
        ClusterId cluster = new ClusterId(UUID.randomUUID());
        service.happened(
                cluster.value(),
                new ClusterFormed(cluster, ClusterKind.BLOCK, "Khối", service.root(), QuerySide.LONG_AGO),
                opened(cluster, 2024, members),
                opened(cluster, 2023, members),
                new ClusterYearCorrected(
                        cluster,
                        service.root(),
                        2023,
                        members,
                        members.get(0),
                        members.get(1),
                        null,
                        "nhầm",
                        QuerySide.LONG_AGO));
        String reader = service.user(Role.REPRESENTATIVE, members.get(0));
        JsonNode shown = service.get(reader, "/api/clusters/" + cluster);
        assertThat(shown.findValuesAsString("year")).isSorted().hasSizeGreaterThan(1);
    }

    private static ClusterYearOpened opened(ClusterId cluster, int year, List<UnitId> members) {
        return new ClusterYearOpened(
                cluster, service.root(), year, members, members.get(0), members.get(1), QuerySide.LONG_AGO);
    }

    private static HttpResponse<String> ask(String reader, String path) {
        try {
            return service.ask(reader, path);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Within a transaction the server shows the activity that it showed first, unless it is told to look again. */
    private static boolean waits(Statement statement) throws Exception {
        statement.execute("select pg_stat_clear_snapshot()");
        try (ResultSet found = statement.executeQuery("select exists (select from pg_stat_activity where datname ="
                + " current_database() and wait_event_type = 'Lock' and query like '%roster%'"
                + " and application_name = 'bangvang-query')")) {
            return found.next() && found.getBoolean(1);
        }
    }
}
