package vn.bangvang.shared.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.bangvang.shared.domain.kernel.CaseText;
import vn.bangvang.shared.domain.kernel.Nominee;
import vn.bangvang.shared.domain.kernel.NomineeKind;
import vn.bangvang.shared.domain.kernel.PersonId;
import vn.bangvang.shared.domain.kernel.PersonalText;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.nomination.Document;
import vn.bangvang.shared.domain.nomination.NominationEvent;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationEndorsed;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationRejected;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationSubmitted;
import vn.bangvang.shared.domain.nomination.NominationId;
import vn.bangvang.shared.domain.nomination.RejectionGround;
import vn.bangvang.shared.platform.axon.UuidV7;
import vn.bangvang.shared.testing.TestPostgres;

class CaseTextIT {

    private static final UnitId UNIT = new UnitId(new UUID(1, 1));
    private static final String ACHIEVEMENT = "Chị Ngọc Ánh cứu ba người trong lũ";
    private static final String TITLE = "Báo cáo thành tích của chị Ngọc Ánh";
    private static final String REASON = "Chị Ngọc Ánh đang bị kỷ luật";

    private final TestLog log = TestLog.of(TestPostgres.newDatabase());
    private final NominationId nomination = new NominationId(UuidV7.next());
    private final PersonId person = new PersonId(UuidV7.next());
    private final Nominee individual =
            new Nominee(NomineeKind.INDIVIDUAL, UNIT, person, new PersonalText(person, "Nguyễn Thị Ngọc Ánh"));
    private final Nominee collective = new Nominee(NomineeKind.COLLECTIVE, UNIT, null, null);

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void what_is_written_in_the_case_of_a_person_is_in_the_clear_in_no_byte_of_the_log() {
        append(submitted(individual), rejected(individual));
        assertThat(payloads()).hasSize(2);
        for (String payload : payloads()) {
            assertThat(payload).doesNotContain("Ánh", "lũ", "kỷ luật", "Báo cáo");
        }
        assertThat(payloads().get(1)).contains("\"reason\":{\"person\":\"" + person + "\",\"sealed\":\"");
    }

    @Test
    void what_is_written_in_the_case_of_a_collective_stands_there_as_a_string() {
        append(submitted(collective), rejected(collective));
        assertThat(payloads().get(0))
                .contains("\"achievement\":\"" + ACHIEVEMENT + "\"")
                .contains("\"title\":\"" + TITLE + "\"");
        assertThat(payloads().get(1)).contains("\"reason\":\"" + REASON + "\"");
    }

    @Test
    void either_case_is_read_as_it_was_written_here_and_after_a_restart() {
        for (Nominee nominee : List.of(individual, collective)) {
            var id = new NominationId(UuidV7.next());
            var events = List.of(submitted(id, nominee, ACHIEVEMENT), endorsed(id, null), endorsed(id, nominee));
            for (int i = 0; i < events.size(); i++) {
                log.append(TestLog.event(id.value(), i, events.get(i)));
            }
            assertThat(read(log, id)).isEqualTo(events);
            try (TestLog restarted = log.another()) {
                assertThat(read(restarted, id)).isEqualTo(events);
            }
        }
    }

    @Test
    void with_the_key_the_whole_case_is_erased_and_the_chain_stays_whole() {
        append(submitted(individual), rejected(individual));
        log.asSuperuser("delete from log.person_key where person_id = '" + person + "'");
        try (TestLog restarted = log.another()) {
            CaseText erased = new CaseText(person, null);
            List<NominationEvent> events = read(restarted, nomination);
            NominationSubmitted submitted = (NominationSubmitted) events.get(0);
            assertThat(submitted.achievement()).isEqualTo(erased);
            assertThat(submitted.documents()).extracting(Document::title).containsExactly(erased);
            assertThat(((NominationRejected) events.get(1)).reason()).isEqualTo(erased);
            assertThat(LogChain.brokenAt(restarted)).isEmpty();
        }
    }

    @Test
    void erased_text_is_not_stored_again_and_text_about_nobody_is_never_erased() {
        assertThatThrownBy(() -> append(submitted(nomination, individual, null)))
                .hasStackTraceContaining("is erased");
        assertThat(log.count()).isZero();
        assertThatThrownBy(() -> new CaseText(null, null)).isInstanceOf(IllegalArgumentException.class);
    }

    private void append(NominationEvent... events) {
        for (int i = 0; i < events.length; i++) {
            log.append(TestLog.event(nomination.value(), i, events[i]));
        }
    }

    private List<String> payloads() {
        return log.sql()
                .sql("select payload from log.event order by position")
                .query((row, n) -> new String(row.getBytes(1), StandardCharsets.UTF_8))
                .list();
    }

    private static List<NominationEvent> read(TestLog from, NominationId nomination) {
        return from.engine
                .readEvents(nomination.toString())
                .asStream()
                .map(event -> (NominationEvent) event.getPayload())
                .toList();
    }

    private NominationSubmitted submitted(Nominee nominee) {
        return submitted(nomination, nominee, ACHIEVEMENT);
    }

    private NominationSubmitted submitted(NominationId id, Nominee nominee, @Nullable String achievement) {
        return new NominationSubmitted(
                id,
                UNIT,
                nominee,
                "BKT",
                2024,
                null,
                "law-2022-decree-98-2023",
                "Điều 74",
                List.of(),
                List.of("BAOCAO"),
                List.of(new Document("BAOCAO", CaseText.about(nominee, TITLE), null)),
                new CaseText(nominee.personId(), achievement),
                TestEvents.DAY,
                null,
                false);
    }

    private NominationRejected rejected(Nominee nominee) {
        var reason = CaseText.about(nominee, REASON);
        return new NominationRejected(nomination, 0, "unit", UNIT, RejectionGround.VIOLATION, reason, TestEvents.DAY);
    }

    private static NominationEndorsed endorsed(NominationId id, @Nullable Nominee nominee) {
        CaseText opinion = nominee == null ? null : CaseText.about(nominee, "Nhất trí");
        return new NominationEndorsed(id, 0, "unit", UNIT, opinion, TestEvents.DAY);
    }
}
