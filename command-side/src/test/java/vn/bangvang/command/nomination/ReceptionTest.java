package vn.bangvang.command.nomination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.bangvang.command.testing.World.GREEN;
import static vn.bangvang.command.testing.World.PROVINCE;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.bangvang.command.nomination.NominationCommand.CorrectReception;
import vn.bangvang.command.nomination.NominationCommand.ReceiveDossier;
import vn.bangvang.command.testing.World;
import vn.bangvang.shared.event.NominationEvent.DossierReceived;
import vn.bangvang.shared.event.NominationEvent.NominationSubmitted;
import vn.bangvang.shared.rule.RoutePolicy;
import vn.bangvang.shared.rule.RuleSet;
import vn.bangvang.shared.rule.RuleSet.Award;
import vn.bangvang.shared.rule.RuleSets;
import vn.bangvang.shared.rule.UnitLine;
import vn.bangvang.shared.value.CaseText;
import vn.bangvang.shared.value.NominationId;

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
        Progress progress = new Progress(submission.route(), SUBMITTED_ON);
        LocalDate wrong = LocalDate.of(2026, 10, 5);
        progress.received(received(wrong).route(), wrong, null);
        LocalDate right = LocalDate.of(2026, 9, 25);
        var corrected = Reception.correct(
                new CorrectReception(ID, null, null, right, "Gõ nhầm", wrong),
                submission,
                progress,
                new World().on(wrong).actor("approver"));
        assertThat(corrected.ruleSet()).isEqualTo(submission.ruleSet());
        assertThat(corrected.route()).isEqualTo(submission.route());
        assertThat(corrected.separateEyes()).isNull();
        assertThat(corrected.receivedOn()).isEqualTo(right);
        assertThat(corrected.correctedOn()).isEqualTo(wrong);
    }

    @Test
    void a_reception_that_something_rests_on_is_not_corrected() {
        Progress progress = new Progress(submitted().route(), SUBMITTED_ON);
        assertThatThrownBy(() -> progress.receptions().correctable()).hasMessageContaining("NO_RECEPTION_TO_CORRECT");
        progress.received(submitted().route(), SUBMITTED_ON, null);
        assertThat(progress.receptions().correctable().receivedOn()).isEqualTo(SUBMITTED_ON);
        progress.returned(SUBMITTED_ON);
        assertThatThrownBy(() -> progress.receptions().correctable()).hasMessageContaining("NO_RECEPTION_TO_CORRECT");
    }

    private static DossierReceived received(LocalDate day) {
        NominationSubmitted submission = submitted();
        Progress progress = new Progress(submission.route(), SUBMITTED_ON);
        var actor = new World().on(day).actor("approver");
        return Reception.judge(new ReceiveDossier(ID, null, null, day), submission, progress, actor);
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
                RoutePolicy.walk(award, UnitLine.of(GREEN), null, PROVINCE),
                award.dossier().kinds(),
                List.of(),
                CaseText.plain("Chuyển đổi số"),
                SUBMITTED_ON,
                null,
                null);
    }
}
