package vn.bangvang.command.nomination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.bangvang.command.testing.World.GREEN;
import static vn.bangvang.command.testing.World.PROVINCE;
import static vn.bangvang.shared.testing.Refused.by;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.bangvang.command.nomination.NominationCommand.CorrectReception;
import vn.bangvang.command.nomination.NominationCommand.ReceiveDossier;
import vn.bangvang.command.nomination.NominationCommand.ReceptionBody;
import vn.bangvang.command.nomination.NominationCommand.ReceptionCorrectionBody;
import vn.bangvang.command.testing.World;
import vn.bangvang.shared.domain.kernel.ActorMetadata;
import vn.bangvang.shared.domain.kernel.CaseText;
import vn.bangvang.shared.domain.kernel.EventEnvelope;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.nomination.NominationEvent;
import vn.bangvang.shared.domain.nomination.NominationEvent.DossierReceived;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationEndorsed;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationReturned;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationSubmitted;
import vn.bangvang.shared.domain.nomination.NominationId;
import vn.bangvang.shared.domain.nomination.NominationState;
import vn.bangvang.shared.domain.nomination.StepPolicy;
import vn.bangvang.shared.law.RuleSet;
import vn.bangvang.shared.law.RuleSet.Award;
import vn.bangvang.shared.law.RuleSets;
import vn.bangvang.shared.law.UnitLine;
import vn.bangvang.shared.testing.Routes;

/** A nomination for the province's certificate, submitted before separate eyes were a rule of routes. */
class ReceptionTest {

    private static final LocalDate SUBMITTED_ON = LocalDate.of(2026, 9, 20);
    private static final NominationId ID = Files.nomination("received");

    @Test
    void whether_two_levels_need_two_persons_is_taken_from_the_law_that_the_reception_pins() {
        DossierReceived received = received(LocalDate.of(2026, 10, 5));
        assertThat(received.ruleSet()).isEqualTo("law-06-2026-decree-152-2025");
        assertThat(received.separateEyes()).isTrue();
    }

    @Test
    void under_the_same_law_it_stays_as_it_was_submitted() {
        assertThat(received(LocalDate.of(2026, 9, 25)).separateEyes()).isNull();
    }

    @Test
    void a_correction_pins_the_law_of_the_day_it_tells_and_gives_separate_eyes_back_to_the_submission() {
        NominationSubmitted submission = submitted();
        LocalDate wrong = LocalDate.of(2026, 10, 5);
        NominationState state = after(submission, received(wrong));
        LocalDate right = LocalDate.of(2026, 9, 25);
        var corrected = Reception.correct(
                new CorrectReception(ID, new ReceptionCorrectionBody(null, null, right, "Gõ nhầm", wrong)),
                state,
                new World().on(wrong).actor("approver"));
        assertThat(corrected.ruleSet()).isEqualTo(submission.ruleSet());
        assertThat(corrected.route()).isEqualTo(submission.route());
        assertThat(corrected.separateEyes()).isNull();
        assertThat(corrected.receivedOn()).isEqualTo(right);
        assertThat(corrected.correctedOn()).isEqualTo(wrong);
    }

    @Test
    void a_reception_that_something_rests_on_is_not_corrected() {
        NominationState submitted = after(submitted());
        assertThatThrownBy(() -> StepPolicy.correctableReception(submitted))
                .hasMessageContaining("NO_RECEPTION_TO_CORRECT");
        DossierReceived received = received(SUBMITTED_ON);
        assertThat(StepPolicy.correctableReception(after(submitted(), received)).receivedOn())
                .isEqualTo(SUBMITTED_ON);
        var reason = CaseText.plain("Thiếu biên bản");
        var returned = new NominationReturned(ID, 0, "unit", GREEN, List.of("BIENBAN"), reason, SUBMITTED_ON);
        NominationState after = after(submitted(), received, returned);
        assertThatThrownBy(() -> StepPolicy.correctableReception(after))
                .hasMessageContaining("NO_RECEPTION_TO_CORRECT");
    }

    @Test
    void a_dossier_is_received_once_and_only_where_it_is_to_be_received() {
        NominationState received = after(submitted(), received(SUBMITTED_ON));
        assertThat(by(() -> StepPolicy.awaitingReception(received)).reason())
                .isEqualTo(Reason.DOSSIER_ALREADY_RECEIVED);
        assertThat(by(() -> StepPolicy.awaitingReception(after(submitted()))).reason())
                .isEqualTo(Reason.NOT_THE_RECEIVING_STEP);
        NominationState there = after(submitted(), new NominationEndorsed(ID, 0, "unit", GREEN, null, SUBMITTED_ON));
        assertThat(StepPolicy.awaitingReception(there).receives()).isTrue();
    }

    private static NominationState after(NominationEvent... events) {
        NominationState state = null;
        for (NominationEvent event : events) {
            state = NominationState.FOLD.after(state, new EventEnvelope<>(event, new ActorMetadata(null, null), 0));
        }
        return Objects.requireNonNull(state);
    }

    private static DossierReceived received(LocalDate day) {
        NominationState state =
                NominationState.FOLD.after(null, new EventEnvelope<>(submitted(), new ActorMetadata(null, null), 0));
        var actor = new World().on(day).actor("approver");
        return Reception.judge(new ReceiveDossier(ID, new ReceptionBody(null, null, day)), state, actor);
    }

    private static NominationSubmitted submitted() {
        RuleSet rules = RuleSets.inForceOn(SUBMITTED_ON);
        Award award = rules.find("BKT").orElseThrow();
        return new NominationSubmitted(
                ID,
                GREEN,
                Files.WARD,
                "BKT",
                2026,
                null,
                rules.id(),
                award.citation(),
                Routes.walk(award, UnitLine.of(GREEN), null, PROVINCE),
                award.dossier().kinds(),
                List.of(),
                CaseText.plain("Chuyển đổi số"),
                SUBMITTED_ON,
                null,
                false);
    }
}
