package vn.bangvang.standalone.compose;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.bangvang.shared.testing.TestClient;

/** Two command nodes, two query nodes, one PostgreSQL, one address, and two people who work there. */
final class RunningTopology implements AutoCloseable {

    private final ComposedInstallation installation;
    final List<Container> commandNodes;
    final List<Container> queryNodes;
    final List<String> commands;
    final List<String> queries;
    private final TestEdge edge;
    final Office office;
    final TestClient representative;
    final TestClient approver;

    private RunningTopology(ComposedInstallation installation) throws IOException {
        this.installation = installation;
        commandNodes = Stream.of(1, 2)
                .map(n -> installation.start("command-side", Map.of()))
                .toList();
        queryNodes = Stream.of("0", "1")
                .map(node -> installation.start(
                        "query-side",
                        // One line a request, at least.
                        Map.of("BANGVANG_QUERY_NODE", node, "LOGGING_LEVEL_ORG_SPRINGFRAMEWORK_WEB_SERVLET", "debug")))
                .toList();
        commands = commandNodes.stream().map(Container::awaitUrl).toList();
        queries = queryNodes.stream().map(Container::awaitUrl).toList();
        edge = TestEdge.before(commands, queries);
        office = Office.open(edge.url(), installation.firstPassword());
        representative = office.employ("dai.dien", "REPRESENTATIVE");
        approver = office.employ("nguoi.duyet", "APPROVER");
    }

    static RunningTopology start(Path folder) throws IOException, InterruptedException {
        ComposedInstallation installation = new ComposedInstallation(folder);
        try {
            installation.prepare();
            return new RunningTopology(installation);
        } catch (IOException | InterruptedException | RuntimeException | AssertionError broken) {
            installation.close();
            throw broken;
        }
    }

    String url() {
        return edge.url();
    }

    JdbcClient database() {
        return installation.database();
    }

    int eventsOf(UUID aggregate) {
        return database()
                .sql("select count(*) from log.event where aggregate_id = ?")
                .param(aggregate)
                .query(Integer.class)
                .single();
    }

    /** The query node that moves a read model on. */
    int keeperOf(String model) {
        return Integer.parseInt(database()
                .sql("select owner from {" + model + "}.token")
                .query(String.class)
                .single());
    }

    UUID submitted() {
        UUID id = UUID.randomUUID();
        Office.done(representative.at(url()).post("/api/nominations", office.nomination(id)));
        return id;
    }

    /** As a caller who wants it done: again with the same key, until there is an answer. */
    HttpResponse<String> submitPersistently(UUID id) {
        String body = office.nomination(id);
        TestClient client = representative.at(url()).header("Idempotency-Key", "key-" + id);
        return await().atMost(Duration.ofSeconds(60))
                .until(() -> client.post("/api/nominations", body), answer -> answer.statusCode() < 500);
    }

    @Override
    public void close() {
        edge.close();
        installation.close();
    }
}
