package vn.bangvang.query.readmodel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.serialization.Serializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.bangvang.query.testing.QuerySide;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.nomination.NominationEvent;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationSubmitted;
import vn.bangvang.shared.domain.nomination.NominationState;
import vn.bangvang.shared.eventlog.EventHash;
import vn.bangvang.shared.eventlog.PgEventStorageEngine;
import vn.bangvang.shared.eventlog.StoredEvent;

/**
 * An event as the code of each revision once wrote it is read by every path: they share one codec, and the upcasters are a
 * part of it.
 */
class FormerRevisionIT {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private record Submission(UUID id, long position) {}

    private static QuerySide service;
    private static UnitId unit;
    private static String reader;
    private static String auditor;
    private static final Map<Integer, Submission> REVISIONS = new LinkedHashMap<>();

    @BeforeAll
    static void store() throws Exception {
        service = QuerySide.start();
        unit = service.unit("Đơn vị cũ");
        reader = service.user(Role.REPRESENTATIVE, unit);
        auditor = service.user(Role.AUDITOR, service.root());
        for (int revision = 1; revision <= 2; revision++) {
            REVISIONS.put(revision, store(revision));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void the_engine_hands_it_to_the_aggregate_of_its_case(int revision) {
        var event = engine().readEvents(REVISIONS.get(revision).id().toString()).next();
        assertThat(((NominationSubmitted) event.getPayload()).separateEyes()).isEqualTo(revision == 2);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void the_stream_of_the_log_hands_it_to_the_reference_data_and_the_read_models(int revision) {
        var before = new GlobalSequenceTrackingToken(REVISIONS.get(revision).position() - 1);
        var event = engine().readEvents(before, false).findFirst().orElseThrow();
        assertThat(((NominationSubmitted) event.getPayload()).separateEyes()).isEqualTo(revision == 2);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void the_read_model_has_its_case_and_the_file_is_folded_from_it(int revision) throws Exception {
        UUID id = REVISIONS.get(revision).id();
        JsonNode file = service.get(reader, "/api/nominations/" + id);
        assertThat(file.at("/nomination/status").asString()).isEqualTo("SUBMITTED");
        assertThat(file.at("/dossier/route")).hasSize(2);
        NominationState state =
                service.context().getBean(EventLog.class).state(NominationState.FOLD, NominationEvent.class, id, 0);
        assertThat(state.separateEyes()).isEqualTo(revision == 2);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void the_audit_trail_shows_it_as_it_is_read_today_and_in_which_revision_it_is_stored(int revision)
            throws Exception {
        JsonNode entry =
                service.get(auditor, "/api/audit/" + REVISIONS.get(revision).position());
        assertThat(entry.get("revision").asInt()).isEqualTo(revision);
        assertThat(entry.at("/payload/separateEyes").asBoolean()).isEqualTo(revision == 2);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void an_export_has_it(int revision) throws Exception {
        UUID id = REVISIONS.get(revision).id();
        String head = Long.toString(service.head());
        assertThat(service.ask(reader, "/api/nominations/" + id + "?format=csv", "Bangvang-Position", head)
                        .body()
                        .lines())
                .hasSize(2);
        assertThat(service.ask(auditor, "/api/audit?aggregate=" + id + "&format=csv", "Bangvang-Position", head)
                        .body()
                        .lines())
                .hasSize(2);
    }

    private static PgEventStorageEngine engine() {
        Serializer serializer = service.context().getBean(EventLog.class).serializer();
        return PgEventStorageEngine.readOnly(service.database().query(), serializer);
    }

    /** The sample of a revision at the end of the log, for another case of this test's unit. */
    private static Submission store(int revision) throws Exception {
        UUID id = UUID.randomUUID();
        ObjectNode payload = (ObjectNode) JSON.readTree(sample(revision));
        payload.put("nominationId", id.toString());
        payload.put("submittedBy", unit.toString());
        try (Connection superuser = service.database().superuser()) {
            JdbcClient log = JdbcClient.create(new SingleConnectionDataSource(superuser, true));
            StoredEvent last = log.sql("select position, aggregate_id, seq, aggregate_type, name, revision, event_id,"
                            + " (extract(epoch from recorded_at) * 1000000)::bigint recorded_micros, metadata, payload,"
                            + " hash from log.event order by position desc limit 1")
                    .query(StoredEvent.class)
                    .single();
            StoredEvent next = new StoredEvent(
                    last.position() + 1,
                    id,
                    0,
                    "Nomination",
                    "nomination.submitted",
                    revision,
                    UUID.randomUUID(),
                    last.recordedMicros(),
                    last.metadata(),
                    JSON.writeValueAsBytes(payload),
                    new byte[0]);
            log.sql("insert into log.event (position, aggregate_id, seq, aggregate_type, name, revision, event_id,"
                            + " recorded_at, metadata, payload, hash) select ?, ?, 0, ?, ?, ?, ?, recorded_at, ?, ?, ?"
                            + " from log.event where position = ?")
                    .params(
                            next.position(),
                            id,
                            next.aggregateType(),
                            next.name(),
                            revision,
                            next.eventId(),
                            next.metadata(),
                            next.payload(),
                            EventHash.of(last.hash(), next),
                            last.position())
                    .update();
            return new Submission(id, next.position());
        }
    }

    private static String sample(int revision) throws IOException {
        try (InputStream sample = Optional.ofNullable(FormerRevisionIT.class.getResourceAsStream(
                        "/events/nomination.submitted." + revision + ".json"))
                .orElseThrow()) {
            return new String(Objects.requireNonNull(sample).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
