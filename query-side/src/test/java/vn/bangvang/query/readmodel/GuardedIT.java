package vn.bangvang.query.readmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.bangvang.query.testing.QuerySide;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.unit.UnitEvent.UnitRenamed;
import vn.bangvang.shared.eventlog.LogTail;

/** Read models that passed over something, and a log that somebody changed behind the back of the product. */
class GuardedIT {

    private static final String UNITS = "{unit-register}";

    private QuerySide service;
    private String auditor;
    private UnitId unit;

    @BeforeEach
    void start() throws Exception {
        service = QuerySide.start();
        unit = service.unit("Sở Nội vụ");
        auditor = service.user(Role.AUDITOR, service.root());
        service.get(auditor, "/api/units");
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void a_read_model_that_passed_over_an_event_says_so_and_one_command_heals_it() throws Exception {
        String before = service.get(auditor, "/api/units").get("items").toString();
        passOver();
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(condition("unit-register")).isEqualTo("DIFFERS");
            assertThat(health()).contains("OUT_OF_SERVICE").contains("unit-register");
        });
        assertThat(model("unit-register").at("/differences/0/aggregate").asString())
                .isEqualTo(unit.toString());

        assertThat(rebuild("unit-register")).isZero();

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertThat(condition("unit-register")).isEqualTo("FOLLOWING");
            assertThat(service.get(auditor, "/api/units").get("items").toString())
                    .isEqualTo(before);
            assertThat(health()).doesNotContain("OUT_OF_SERVICE");
        });
    }

    @Test
    void each_read_model_says_since_when_it_is_behind_and_when_its_node_was_last_seen() throws Exception {
        try (Connection holder = service.database().superuser()) {
            holder.setAutoCommit(false);
            holder.createStatement().execute(service.sql("lock table " + UNITS + ".unit in share mode"));
            service.unit("Sở Y tế");
            await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
                JsonNode behind = model("unit-register");
                Instant since = Instant.parse(behind.get("behindSince").asString());
                assertThat(since).isBetween(Instant.now().minusSeconds(60), Instant.now());
                assertThat(Instant.parse(behind.get("keptAt").asString()))
                        .isAfter(Instant.now().minusSeconds(60));
                assertThat(behind.get("lag").asLong()).isPositive();
            });
            holder.rollback();
        }
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(
                                model("unit-register").get("behindSince").isNull())
                        .isTrue());
    }

    @Test
    void a_log_that_was_cut_off_stops_the_read_models_which_say_so_and_after_a_new_start_skip_nothing()
            throws Exception {
        UnitId second = service.unit("Sở Tài chính");
        for (int i = 0; i < 50; i++) {
            service.happened(second.value(), new UnitRenamed(second, "Sở " + i, "Đề án", QuerySide.LONG_AGO));
        }
        service.get(auditor, "/api/units");
        long head = service.head();
        asOwnerOfTheMachine("delete from log.event where position > " + (head - 50));
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            JsonNode model = model("unit-register");
            assertThat(model.get("condition").asString()).isEqualTo("NOT_IN_LOG");
            assertThat(model.get("lag").isNull()).isTrue();
            JsonNode health = healthOf("readModels").at("/components/unit-register");
            assertThat(health.get("status").asString()).isEqualTo("OUT_OF_SERVICE");
            assertThat(health.at("/details/condition").asString()).isEqualTo("NOT_IN_LOG");
            assertThat(healthOf("log").get("status").asString()).isEqualTo("OUT_OF_SERVICE");
        });

        UnitId third = service.unit("Sở Y tế");
        service.context().close();
        rebuild(RebuildReadModels.ALL);
        service = QuerySide.start(service.database());

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertThat(condition("unit-register")).isEqualTo("FOLLOWING");
            assertThat(service.ask(auditor, "/api/units").body()).contains(third.toString());
        });
    }

    /** What was cut off is still in the memory of the process, from where it would be read once more. */
    @Test
    void a_rebuild_asked_for_while_the_log_is_cut_off_begins_after_the_next_start_and_reads_nothing_that_is_gone()
            throws Exception {
        UnitId second = service.unit("Sở Tài chính");
        for (int i = 0; i < 50; i++) {
            service.happened(second.value(), new UnitRenamed(second, "Sở " + i, "Đề án", QuerySide.LONG_AGO));
        }
        service.get(auditor, "/api/units");
        asOwnerOfTheMachine("delete from log.event where position > " + (service.head() - 50));
        UnitId third = service.unit("Sở Y tế");

        assertThat(rebuild(RebuildReadModels.ALL)).isEqualTo(RebuildReadModels.AFTER_START);

        await().atMost(Duration.ofSeconds(20))
                .during(Duration.ofSeconds(3))
                .untilAsserted(() -> assertThat(condition("unit-register")).isEqualTo("NOT_IN_LOG"));
        service.context().close();
        service = QuerySide.start(service.database());
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertThat(condition("unit-register")).isEqualTo("FOLLOWING");
            assertThat(service.ask(auditor, "/api/units").body())
                    .contains(third.toString(), "Sở Tài chính")
                    .doesNotContain("Sở 49");
        });
    }

    @Test
    void a_forged_event_is_seen_in_the_audit_trail_and_at_the_tail_of_the_log() throws Exception {
        long position =
                service.happened(unit.value(), new UnitRenamed(unit, "Sở Nội vụ mới", "Đề án", QuerySide.LONG_AGO));
        assertThat(service.get(auditor, "/api/audit/" + position)
                        .get("hashHolds")
                        .asBoolean())
                .isTrue();
        assertThat(new LogTail(service.database().query()).brokenAt()).isEmpty();
        asOwnerOfTheMachine("update log.event set payload = convert_to(replace(convert_from(payload, 'UTF8'), 'mới',"
                + " 'cũ'), 'UTF8') where position = " + position);
        JsonNode forged = service.get(auditor, "/api/audit/" + position);
        assertThat(forged.at("/payload/name").asString()).isEqualTo("Sở Nội vụ cũ");
        assertThat(forged.get("hashHolds").asBoolean()).isFalse();
        assertThat(new LogTail(service.database().query()).brokenAt()).hasValue(position);
        assertThat(service.get(auditor, "/api/audit/" + (position - 1))
                        .get("hashHolds")
                        .asBoolean())
                .isTrue();
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertThat(healthOf("log").get("status").asString()).isEqualTo("OUT_OF_SERVICE");
            assertThat(healthOf("log").at("/details/changedAt").asLong()).isEqualTo(position);
        });
        asOwnerOfTheMachine("update log.event set payload = 'no event' where position = " + position);
        assertThat(service.get(auditor, "/api/audit").get("items")).isNotEmpty();
    }

    /** As the versions before did after a crash: the event is counted as read, its rows are not there. */
    private void passOver() {
        JdbcClient jdbc = service.rows();
        jdbc.sql("update " + UNITS + ".unit set name = 'chưa đổi' where id = ?")
                .param(unit.value())
                .update();
        jdbc.sql("update " + UNITS + ".seen set events = events - 1 where aggregate_id = ?")
                .param(unit.value())
                .update();
    }

    private int rebuild(String name) {
        return RebuildReadModels.run(
                Map.copyOf(service.database().asSpringProperties()), (vietnamese, english) -> {}, name);
    }

    private String condition(String name) throws Exception {
        return model(name).get("condition").asString();
    }

    private JsonNode model(String name) throws Exception {
        for (JsonNode model : QuerySide.json(service.ask(auditor, "/api/read-models"))) {
            if (model.get("name").asString().equals(name)) {
                return model;
            }
        }
        throw new AssertionError(name);
    }

    private JsonNode healthOf(String component) throws Exception {
        return QuerySide.json(service.ask(auditor, "/actuator/health")).at("/components/" + component);
    }

    private String health() throws Exception {
        return service.ask(auditor, "/actuator/health").body();
    }

    private void asOwnerOfTheMachine(String sql) throws SQLException {
        try (Connection superuser = service.database().superuser();
                Statement statement = superuser.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute(sql);
        }
    }
}
