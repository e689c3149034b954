package vn.bangvang.command.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.web.servlet.DispatcherServlet;
import vn.bangvang.command.testing.CommandSideNode;
import vn.bangvang.command.testing.Province;
import vn.bangvang.command.testing.TraceReceiver;
import vn.bangvang.command.testing.TraceReceiver.Span;
import vn.bangvang.shared.platform.identity.Accounts;
import vn.bangvang.shared.platform.identity.NewAccount;
import vn.bangvang.shared.testing.TestClient;
import vn.bangvang.shared.testing.TestDatabase;
import vn.bangvang.shared.testing.TestPostgres;

/** What arrives at a collector of traces, over HTTP as it is sent. */
class TracesIT {

    private static final String PASSWORD = "mot-mat-khau-dai";
    private static final String TOKEN = "a-token-that-nobody-guesses-0123456789";

    private static TestDatabase database;
    private static TraceReceiver receiver;
    private static CommandSideNode node;
    private static Province province;

    @BeforeAll
    static void start() throws IOException {
        database = TestPostgres.newDatabase();
        receiver = new TraceReceiver();
        node = CommandSideNode.start(
                database,
                Map.of(
                        "management.opentelemetry.tracing.export.otlp.endpoint",
                        receiver.url(),
                        "management.opentelemetry.tracing.export.schedule-delay",
                        "100ms",
                        "management.tracing.sampling.probability",
                        "1.0",
                        "bangvang.metrics.token",
                        TOKEN));
        province = Province.found(node.commands());
        node.get(Accounts.class)
                .create(new NewAccount(
                        province.administrator.value(), "quan.tri", "Nguyễn Thị Quản Trị", null, PASSWORD, false));
    }

    @AfterAll
    static void stop() {
        node.close();
        receiver.close();
        database.close();
    }

    @Test
    void a_trace_holds_the_request_the_command_and_the_append_and_the_id_that_the_events_bear() {
        String request = UUID.randomUUID().toString();
        UUID unit = UUID.randomUUID();

        HttpResponse<String> answer = register(request, unit, "Trường Bí Mật");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        List<Span> trace = trace(request, 3);
        Span first = named(trace, "http post /api/units");
        Span command = named(trace, "RegisterUnit");
        Span append = named(trace, "append");
        assertThat(first.parent()).isEmpty();
        assertThat(command.parent()).isEqualTo(first.id());
        assertThat(append.parent()).isEqualTo(command.id());
        assertThat(first.attributes())
                .containsEntry("request.id", request)
                .containsEntry("uri", "/api/units")
                .containsEntry("status", "201");
        assertThat(command.attributes())
                .containsEntry("command", "RegisterUnit")
                .containsEntry("outcome", "accepted");
    }

    @Test
    void a_request_begins_a_trace_of_its_own_whatever_its_caller_says() {
        String request = UUID.randomUUID().toString();
        String claimed = "4bf92f3577b34da6a3ce929d0e0e4736";
        client(request)
                .header("traceparent", "00-" + claimed + "-00f067aa0ba902b7-01")
                .header("b3", claimed + "-00f067aa0ba902b7-1")
                .get("/api/units");

        Span first = trace(request, 1).get(0);
        assertThat(first.trace()).isNotEqualTo(claimed);
        assertThat(first.parent()).isEmpty();
    }

    @Test
    void nothing_of_what_a_caller_sent_or_of_who_it_was_is_in_a_trace() {
        String request = UUID.randomUUID().toString();
        UUID unit = UUID.randomUUID();
        register(request, unit, "Trường Bí Mật");
        String refused = UUID.randomUUID().toString();
        HttpResponse<String> again = register(refused, unit, "Trường Bí Mật");
        String asked = UUID.randomUUID().toString();
        client(asked).get("/api/units?q=Truong-bi-mat-" + unit);
        assertThat(again.statusCode()).isEqualTo(409);

        assertThat(named(trace(refused, 3), "RegisterUnit").attributes()).containsEntry("outcome", "ALREADY_EXISTS");
        trace(request, 3);
        trace(asked, 1);
        assertThat(receiver.text())
                .doesNotContain("Bí Mật", "Truong-bi-mat", unit.toString(), "quan.tri", "Quản Trị")
                .doesNotContain(province.administrator.toString(), PASSWORD, "127.0.0.1", "exception.message");
    }

    @Test
    void a_line_that_is_logged_for_a_request_bears_its_id_and_that_of_its_trace() {
        Logger logger = (Logger) LoggerFactory.getLogger(DispatcherServlet.class);
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        Level before = logger.getLevel();
        logger.setLevel(Level.DEBUG);
        logger.addAppender(lines);
        String request = UUID.randomUUID().toString();
        try {
            register(request, UUID.randomUUID(), "Trường");
        } finally {
            logger.detachAppender(lines);
            logger.setLevel(before);
        }
        String trace = trace(request, 3).get(0).trace();
        assertThat(lines.list.stream()
                        .map(ILoggingEvent::getMDCPropertyMap)
                        .filter(words -> request.equals(words.get("requestId"))))
                .isNotEmpty()
                .allSatisfy(words -> assertThat(words).containsEntry("traceId", trace));
    }

    @Test
    void commands_and_appends_are_timed_by_kind_and_outcome_alone() {
        register(UUID.randomUUID().toString(), UUID.randomUUID(), "Trường");

        HttpResponse<String> metrics =
                node.client().header("Authorization", "Bearer " + TOKEN).get("/actuator/prometheus");
        assertThat(metrics.statusCode()).as(metrics.body()).isEqualTo(200);
        assertThat(metrics.body())
                .containsPattern("bangvang_command_seconds_count\\{command=\"RegisterUnit\",.*outcome=\"accepted\"}")
                .containsPattern("bangvang_append_seconds_count")
                .contains("bangvang_append_waiting_units 0.0", "bangvang_database_up 1.0")
                .contains("hikaricp_connections_active{pool=\"bangvang-command\"}")
                .doesNotContain("request.id", "request_id");
    }

    private static HttpResponse<String> register(String request, UUID unit, String name) {
        return client(request)
                .post(
                        "/api/units",
                        "{\"id\":\"%s\",\"code\":\"%s\",\"name\":\"%s\",\"parentId\":\"%s\",\"since\":\"2026-11-20\"}"
                                .formatted(unit, unit, name, province.root));
    }

    private static TestClient client(String request) {
        return node.client().basic("quan.tri", PASSWORD).header("X-Request-Id", request);
    }

    /** All of the trace that a request began, once there are as many as are waited for. */
    private static List<Span> trace(String request, int steps) {
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> receiver.spans().stream()
                                .filter(span -> request.equals(span.attributes().get("request.id")))
                                .findFirst()
                                .map(first -> receiver.spans().stream()
                                        .filter(span -> span.trace().equals(first.trace()))
                                        .toList())
                                .orElse(List.of()),
                        spans -> spans.size() >= steps);
    }

    private static Span named(List<Span> trace, String name) {
        return trace.stream()
                .filter(span -> span.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " is not in " + trace));
    }
}
