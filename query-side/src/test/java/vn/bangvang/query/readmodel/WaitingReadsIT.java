package vn.bangvang.query.readmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.tomcat.util.threads.ThreadPoolExecutor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import vn.bangvang.query.testing.QuerySide;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.unit.UnitEvent.UnitRenamed;

/** Reads that wait for what was just written wait at nobody's expense. */
class WaitingReadsIT {

    /** As many as one account may have under way at once, for each of these. */
    private static final int READERS = 7;

    private static final int EACH = 6;
    private static final int MANY = READERS * EACH;

    private static QuerySide service;

    @BeforeAll
    static void start() throws Exception {
        service = QuerySide.shared();
    }

    @Test
    void reads_that_wait_hold_no_threads_and_go_on_when_they_can() throws Exception {
        UnitId unit = service.unit("Đợi");
        List<String> readers = Stream.generate(() -> service.user(Role.REPRESENTATIVE, unit))
                .limit(READERS)
                .toList();
        String path = "/api/units/" + unit;
        for (String reader : readers) {
            service.ask(reader, path);
        }
        List<CompletableFuture<HttpResponse<String>>> waiting;
        try (Connection held = service.database().superuser();
                Statement statement = held.createStatement()) {
            held.setAutoCommit(false);
            statement.execute("select position from " + schema(statement) + ".token for update");
            service.happened(unit.value(), new UnitRenamed(unit, "Đợi mới", "Đổi tên", QuerySide.LONG_AGO));
            String written = Long.toString(service.head());
            waiting = IntStream.range(0, MANY)
                    .mapToObj(n -> asked(readers.get(n / EACH), path, written))
                    .toList();
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> waiting.stream().anyMatch(CompletableFuture::isDone)
                            || requestsUnderWay() == MANY && threadsAtWork() <= 2);
            assertThat(waiting).noneMatch(CompletableFuture::isDone);
            assertThat(service.ask(readers.get(0), path).statusCode()).isEqualTo(200);
            held.rollback();
        }
        assertThat(waiting)
                .extracting(CompletableFuture::join)
                .extracting(HttpResponse::statusCode)
                .containsOnly(200);
    }

    @Test
    void a_position_that_nobody_has_written_is_not_waited_for() throws Exception {
        String reader = service.user(Role.REPRESENTATIVE, service.unit("Chưa có"));
        service.get(reader, "/api/units");
        long before = System.nanoTime();
        for (int n = 0; n < 10; n++) {
            HttpResponse<String> answer =
                    asked(reader, "/api/units", "999999999").join();
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
        }
        // Ten that waited one after another would take twenty seconds.
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(15));
    }

    private static CompletableFuture<HttpResponse<String>> asked(String reader, String path, String position) {
        CompletableFuture<HttpResponse<String>> answer = new CompletableFuture<>();
        Thread asking = new Thread(
                () -> {
                    try {
                        answer.complete(service.ask(reader, path, QueryContextArgument.HEADER, position));
                    } catch (Exception broken) {
                        answer.completeExceptionally(broken);
                    }
                },
                "asking " + UUID.randomUUID());
        asking.setDaemon(true);
        asking.start();
        return answer;
    }

    private static int threadsAtWork() {
        return ((ThreadPoolExecutor)
                        tomcat().getConnector().getProtocolHandler().getExecutor())
                .getActiveCount();
    }

    private static long requestsUnderWay() {
        return service.context().getBean(WaitingReads.class).count();
    }

    private static org.apache.catalina.startup.Tomcat tomcat() {
        var context = (ServletWebServerApplicationContext) service.context();
        return ((TomcatWebServer) context.getWebServer()).getTomcat();
    }

    /** Of the unit register, in whichever version it is. */
    private static String schema(Statement statement) throws SQLException {
        try (ResultSet found = statement.executeQuery(
                "select nspname from pg_namespace where nspname like 'read\\_unitregister\\_v%'")) {
            assertThat(found.next()).isTrue();
            return found.getString(1);
        }
    }
}
