package vn.bangvang.shared.domain.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.bangvang.shared.domain.decision.DecisionEvent.DecisionCorrected;
import vn.bangvang.shared.domain.decision.DecisionEvent.DecisionIssued;
import vn.bangvang.shared.domain.decision.DecisionEvent.ExternalDecisionCorrected;
import vn.bangvang.shared.domain.decision.DecisionEvent.ExternalDecisionExtended;
import vn.bangvang.shared.domain.decision.DecisionEvent.ExternalDecisionRecorded;
import vn.bangvang.shared.domain.decision.DecisionState.Correction;
import vn.bangvang.shared.domain.kernel.ActorMetadata;
import vn.bangvang.shared.domain.kernel.EventEnvelope;
import vn.bangvang.shared.domain.kernel.MandateId;
import vn.bangvang.shared.domain.kernel.PersonId;
import vn.bangvang.shared.domain.kernel.PersonalText;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.nomination.NominationId;

class DecisionStateTest {

    private static final DecisionId ID = new DecisionId(new UUID(1, 1));
    private static final UnitId PROVINCE = new UnitId(new UUID(2, 1));
    private static final MandateId MANDATE = new MandateId(new UUID(3, 1));
    private static final LocalDate DAY = LocalDate.of(2025, 1, 10);
    private static final DecisionLine FIRST = line(1);
    private static final DecisionLine SECOND = line(2);
    private static final DecisionLine THIRD = line(3);
    private static final DecisionIssued ISSUED = new DecisionIssued(
            ID,
            PROVINCE,
            DecisionKind.AWARD,
            "45/QĐ-UBND",
            2025,
            new PersonalText(new PersonId(new UUID(4, 1)), "Phạm Văn C"),
            "Chủ tịch",
            List.of(FIRST, SECOND),
            DAY);
    private static final ExternalDecisionRecorded RECORDED = new ExternalDecisionRecorded(
            ID, PROVINCE, "PRIME_MINISTER", DecisionKind.AWARD, "707/QĐ-TTg", 2025, List.of(FIRST), DAY);
    private static final DecisionCorrected CORRECTED = new DecisionCorrected(
            ID, PROVINCE, DecisionKind.AWARD, "54/QĐ-UBND", 2024, "Nhập nhầm", DAY.minusDays(11), DAY.plusDays(1));
    private static final ExternalDecisionExtended EXTENDED =
            new ExternalDecisionExtended(ID, PROVINCE, List.of(THIRD), DAY.plusDays(2));

    private static DecisionLine line(int number) {
        return new DecisionLine(new NominationId(new UUID(5, number)), "GK", PROVINCE, null);
    }

    @Test
    void what_is_issued_is_the_body_s_own_and_remembers_its_mandate() {
        DecisionState state = after(ISSUED);
        assertThat(state.isExternal()).isFalse();
        assertThat(state.unit()).isEqualTo(PROVINCE);
        assertThat(state.number()).isEqualTo("45/QĐ-UBND");
        assertThat(state.signerPosition()).isEqualTo("Chủ tịch");
        assertThat(state.mandate()).isEqualTo(MANDATE);
        assertThat(state.correction()).isNull();
        assertThat(state.line(SECOND.nominationId())).contains(SECOND);
        assertThat(state.line(THIRD.nominationId())).isEmpty();
    }

    @Test
    void what_is_recorded_is_of_the_outside_authority() {
        DecisionState state = after(RECORDED);
        assertThat(state.isExternal()).isTrue();
        assertThat(state.authority()).isEqualTo("PRIME_MINISTER");
        assertThat(state.unit()).isEqualTo(PROVINCE);
        assertThat(state.signerPosition()).isNull();
    }

    @Test
    void a_correction_changes_the_number_and_the_day_and_nothing_that_was_decided() {
        DecisionState before = after(ISSUED);
        DecisionState state = after(ISSUED, CORRECTED);
        assertThat(state)
                .isEqualTo(before.with(s -> s.number("54/QĐ-UBND")
                        .year(2024)
                        .decidedOn(DAY.minusDays(11))
                        .correction(new Correction("Nhập nhầm", DAY.plusDays(1)))
                        .sequence(1)));
    }

    @Test
    void further_lines_come_after_those_there_were_and_a_correction_stays() {
        var corrected = new ExternalDecisionCorrected(
                ID,
                PROVINCE,
                "PRIME_MINISTER",
                DecisionKind.AWARD,
                "770/QĐ-TTg",
                2025,
                "Nhập nhầm",
                DAY,
                DAY.plusDays(1));
        DecisionState state = after(RECORDED, corrected, EXTENDED);
        assertThat(state.lines()).containsExactly(FIRST, THIRD);
        assertThat(state.number()).isEqualTo("770/QĐ-TTg");
        assertThat(state.correction()).isEqualTo(new Correction("Nhập nhầm", DAY.plusDays(1)));
        assertThat(state.sequence()).isEqualTo(2);
    }

    @Test
    void the_mandate_is_that_of_the_first_event() {
        assertThat(after(ISSUED, CORRECTED).mandate()).isEqualTo(MANDATE);
    }

    @Test
    void no_stream_begins_with_a_correction_or_decides_twice() {
        assertThatIllegalArgumentException().isThrownBy(() -> after(CORRECTED));
        assertThatIllegalArgumentException().isThrownBy(() -> after(ISSUED, ISSUED));
    }

    @Test
    void a_correction_of_may_is_true_of_march_and_was_not_known_in_march() {
        var corrected = new DecisionCorrected(
                ID, PROVINCE, DecisionKind.AWARD, "54/QĐ-UBND", 2025, "Nhập nhầm", DAY, DAY.plusDays(60));
        List<EventEnvelope<DecisionEvent>> stream = stream(ISSUED, corrected);
        assertThat(DecisionState.FOLD.asOf(stream, DAY.plusDays(20)))
                .get()
                .extracting(DecisionState::number)
                .isEqualTo("45/QĐ-UBND");
        assertThat(DecisionState.FOLD.validOn(stream, DAY.plusDays(20)))
                .get()
                .extracting(DecisionState::number)
                .isEqualTo("54/QĐ-UBND");
        assertThat(DecisionState.FOLD.validOn(stream.subList(0, 1), DAY.plusDays(20)))
                .get()
                .extracting(DecisionState::number)
                .isEqualTo("45/QĐ-UBND");
    }

    private static DecisionState after(DecisionEvent... events) {
        return DecisionState.FOLD.all(stream(events));
    }

    /** Each under its own mandate; the first under the one that is asked for. */
    private static List<EventEnvelope<DecisionEvent>> stream(DecisionEvent... events) {
        List<EventEnvelope<DecisionEvent>> stream = new ArrayList<>();
        for (DecisionEvent event : events) {
            MandateId under = stream.isEmpty() ? MANDATE : new MandateId(new UUID(3, 2));
            stream.add(new EventEnvelope<>(event, new ActorMetadata(null, under), stream.size()));
        }
        return stream;
    }
}
