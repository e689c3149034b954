package vn.bangvang.shared.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.serialization.SerializationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.unit.UnitEvent.UnitRegistered;
import vn.bangvang.shared.domain.unit.UnitEvent.UnitRenamed;
import vn.bangvang.shared.platform.axon.UuidV7;
import vn.bangvang.shared.testing.TestPostgres;

class StoredPayloadIT {

    private static final UUID UNIT = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057");

    private final TestLog log = TestLog.of(TestPostgres.newDatabase());

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void a_payload_is_stored_as_plain_json_exact_to_the_byte() {
        log.append(TestLog.event(
                UNIT, 0, new UnitRegistered(new UnitId(UNIT), "SNV", "Sở Nội vụ \"Đ\" 😀", null, TestEvents.DAY)));
        assertThat(new String(row("payload", byte[].class), StandardCharsets.UTF_8))
                .isEqualTo("{\"unitId\":\"01890a5d-ac96-774b-bcce-b302099a8057\",\"code\":\"SNV\","
                        + "\"name\":\"Sở Nội vụ \\\"Đ\\\" 😀\",\"since\":\"2024-01-15\"}");
        assertThat(new String(row("metadata", byte[].class), StandardCharsets.UTF_8))
                .isEqualTo("{}");
    }

    @Test
    void an_event_is_stored_under_its_catalogued_name_and_revision() {
        log.append(TestEvents.registered(UNIT));
        assertThat(row("name", String.class)).isEqualTo("unit.registered");
        assertThat(row("revision", Integer.class)).isEqualTo(1);
        assertThat(row("aggregate_type", String.class)).isEqualTo("Unit");
    }

    @Test
    void an_auditor_can_query_payload_and_metadata_as_json() {
        log.append(TestEvents.registered(UNIT).withMetaData(Map.of("account", "7")));
        assertThat(log.sql()
                        .sql("select count(*) from log.event")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(org.springframework.jdbc.core.simple.JdbcClient.create(log.database.query())
                        .sql("select (payload->>'code') || (metadata->>'account') from log.readable_event")
                        .query(String.class)
                        .single())
                .isEqualTo(UNIT + "7");
    }

    @Test
    void what_has_no_row_in_the_catalogue_is_not_stored() {
        assertThatThrownBy(() -> log.append(TestLog.event(UNIT, 0, "just a text")))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("java.lang.String has no row in EventCatalogue");
        assertThatThrownBy(() -> log.append(TestLog.event(UNIT, 0, Map.of("a", 1))))
                .isInstanceOf(SerializationException.class);
        assertThat(log.count()).isZero();
    }

    @Test
    void a_text_that_no_reader_could_take_is_not_stored_whoever_let_it_in() {
        for (String text : List.of("nửa chữ \uD83D", "\uDE00 nửa chữ", "chữ \u0000")) {
            assertThatThrownBy(() -> log.append(TestLog.event(
                            UNIT, 0, new UnitRegistered(new UnitId(UNIT), "SNV", text, null, TestEvents.DAY))))
                    .as(text)
                    .isInstanceOf(SerializationException.class);
        }
        assertThat(log.count()).isZero();
    }

    @Test
    void a_stored_name_that_nobody_knows_is_told_to_followers_and_loud_for_its_case() {
        log.append(TestEvents.registered(UNIT));
        log.asSuperuser("update log.event set name = 'unit.dissolved'");
        assertThat(log.engine
                        .readEvents(null, false)
                        .map(event -> event.getPayload().toString()))
                .singleElement()
                .asString()
                .contains("unit.dissolved");
        assertThatThrownBy(() -> log.engine.readEvents(UNIT.toString()).forEachRemaining(event -> event.getPayload()))
                .isInstanceOf(SerializationException.class);
    }

    @Test
    void a_revision_that_nobody_knows_is_told_to_followers_and_loud_for_its_case() {
        log.append(TestEvents.registered(UNIT));
        log.asSuperuser("update log.event set revision = 2");
        assertThat(log.engine
                        .readEvents(null, false)
                        .map(event -> event.getPayload().toString()))
                .singleElement()
                .asString()
                .contains("unit.registered", "2");
        assertThatThrownBy(() -> log.engine.readEvents(UNIT.toString()).forEachRemaining(event -> event.getPayload()))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("unit.registered in revision 2");
    }

    @Test
    void a_field_that_a_newer_writer_added_does_not_stop_the_reader() {
        log.append(TestEvents.registered(UNIT));
        log.append(TestEvents.renamed(UNIT, 1, "Ban"));
        log.asSuperuser("update log.event set payload = convert_to(replace(convert_from(payload, 'UTF8'),"
                + " '\"name\"', '\"colour\":{\"of\":[1,2]},\"name\"'), 'UTF8')");
        assertThat(log.engine
                        .readEvents(UNIT.toString(), 1)
                        .asStream()
                        .map(event -> ((UnitRenamed) event.getPayload()).name()))
                .containsExactly("Ban");
    }

    @Test
    void another_process_reads_what_this_one_wrote() {
        log.append(TestEvents.registered(UNIT), TestEvents.renamed(UNIT, 1, "Ban"));
        try (TestLog another = log.another()) {
            assertThat(another.engine.readEvents(UNIT.toString()).asStream()).hasSize(2);
            another.append(TestEvents.renamed(UNIT, 2));
        }
        log.append(TestEvents.renamed(UNIT, 3));
        log.append(TestEvents.registered(UuidV7.next()));
        assertThat(LogChain.brokenAt(log)).isEmpty();
    }

    private <T> T row(String column, Class<T> type) {
        return log.sql().sql("select " + column + " from log.event").query(type).single();
    }
}
