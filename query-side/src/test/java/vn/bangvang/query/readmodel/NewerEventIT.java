package vn.bangvang.query.readmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;
import vn.bangvang.query.testing.QuerySide;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.unit.UnitEvent.UnitRenamed;

/** The log holds events whose names or revisions only a newer version knows. */
@ExtendWith(OutputCaptureExtension.class)
class NewerEventIT {

    private static final Duration SECONDS = Duration.ofSeconds(30);

    private QuerySide service;
    private String auditor;
    private UnitId other;

    @BeforeEach
    void start() throws Exception {
        service = QuerySide.start();
        other = service.unit("Sở Y tế");
        auditor = service.user(Role.AUDITOR, service.root());
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void its_case_waits_for_the_newer_version_and_every_other_one_is_served(CapturedOutput output) throws Exception {
        UnitId merged = service.unit("Sở Nội vụ");
        newer(merged, "unit.merged", 1);
        service.happened(other.value(), new UnitRenamed(other, "Sở Y tế mới", "Đề án", QuerySide.LONG_AGO));

        await().atMost(SECONDS).untilAsserted(() -> {
            assertThat(parked("unit.merged"))
                    .hasSizeGreaterThan(10)
                    .allSatisfy((model, lag) -> assertThat(lag).isZero());
            assertThat(service.get(auditor, "/api/units").toString()).contains("Sở Y tế mới", "Sở Nội vụ");
        });
        JsonNode health = QuerySide.json(service.ask(auditor, "/actuator/health"));
        assertThat(health.get("status").asString()).isNotEqualTo("DOWN");
        assertThat(health.toString()).contains("DEGRADED", "unit.merged").doesNotContain(merged.toString());
        assertThat(service.status(auditor, "/actuator/health/readiness")).isEqualTo(200);

        int said = output.getAll().length();
        long attempts = attempts();
        await().atMost(SECONDS).until(() -> attempts() > attempts + 2);
        assertThat(output.getAll().substring(said)).doesNotContain("\tat ");
    }

    @Test
    void a_newer_revision_concerns_the_read_models_of_that_event_alone() throws Exception {
        newer(service.unit("Sở Nội vụ"), "unit.renamed", 2);

        await().atMost(SECONDS)
                .untilAsserted(() -> assertThat(parked("unit.renamed"))
                        .containsKey("unit-register")
                        .doesNotContainKey("decision-register"));
    }

    /** The newest event of the unit, as a newer version would have written the next one. */
    private void newer(UnitId unit, String name, int revision) throws Exception {
        try (Connection superuser = service.database().superuser();
                Statement statement = superuser.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute("insert into log.event (position, aggregate_id, seq, aggregate_type, name, revision,"
                    + " event_id, recorded_at, metadata, payload, hash) select position + 1, aggregate_id, seq + 1,"
                    + " aggregate_type, '" + name + "', " + revision + ", gen_random_uuid(), recorded_at, metadata,"
                    + " payload, sha256(hash) from log.event where aggregate_id = '" + unit + "'");
        }
    }

    /** The lag of each read model in which an event of the name is parked. */
    private Map<String, Long> parked(String event) throws Exception {
        Map<String, Long> found = new HashMap<>();
        for (JsonNode model : QuerySide.json(service.ask(auditor, "/api/read-models"))) {
            for (JsonNode parked : model.get("parked")) {
                if (parked.get("event").asString().equals(event)) {
                    assertThat(parked.get("error").asString()).contains("a newer one");
                    found.put(model.get("name").asString(), model.get("lag").asLong());
                }
            }
        }
        return found;
    }

    private long attempts() throws Exception {
        JsonNode models = QuerySide.json(service.ask(auditor, "/api/read-models"));
        return models.get(0).at("/parked/0/attempts").asLong();
    }
}
