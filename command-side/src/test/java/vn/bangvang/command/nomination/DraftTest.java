package vn.bangvang.command.nomination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.axonframework.test.matchers.Matchers.exactSequenceOf;
import static org.axonframework.test.matchers.Matchers.payloadsMatching;
import static org.axonframework.test.matchers.Matchers.predicate;
import static vn.bangvang.command.nomination.Files.DOSSIER;
import static vn.bangvang.command.nomination.Files.SUBMITTED_ON;
import static vn.bangvang.command.testing.World.BLUE;
import static vn.bangvang.command.testing.World.GREEN;
import static vn.bangvang.command.testing.World.fixture;
import static vn.bangvang.command.testing.World.refused;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Test;
import vn.bangvang.command.actor.Actor;
import vn.bangvang.command.nomination.NominationCommand.DraftSubmissionBody;
import vn.bangvang.command.nomination.NominationCommand.EndorseNomination;
import vn.bangvang.command.nomination.NominationCommand.EndorsementBody;
import vn.bangvang.command.nomination.NominationCommand.RejectNomination;
import vn.bangvang.command.nomination.NominationCommand.RejectionBody;
import vn.bangvang.command.nomination.NominationCommand.ResubmissionBody;
import vn.bangvang.command.nomination.NominationCommand.ResubmitNomination;
import vn.bangvang.command.nomination.NominationCommand.ReturnBody;
import vn.bangvang.command.nomination.NominationCommand.ReturnNomination;
import vn.bangvang.command.nomination.NominationCommand.SubmitDraft;
import vn.bangvang.command.nomination.NominationCommand.WithdrawNomination;
import vn.bangvang.command.nomination.NominationCommand.WithdrawalBody;
import vn.bangvang.command.testing.Bodies;
import vn.bangvang.command.testing.World;
import vn.bangvang.shared.domain.kernel.CaseText;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.nomination.NominationEvent;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationDrafted;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationEndorsed;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationSubmitted;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationWithdrawn;
import vn.bangvang.shared.domain.nomination.NominationId;
import vn.bangvang.shared.domain.nomination.RejectionGround;

/** A nomination that was drafted by place in a ranking. */
class DraftTest {

    private static final NominationId ID = Files.nomination("flag");
    private static final NominationDrafted DRAFTED = drafted("CTDCP");
    private static final SubmitDraft SUBMIT =
            new SubmitDraft(ID, new DraftSubmissionBody(null, Bodies.documents(DOSSIER), "Dẫn đầu cụm", SUBMITTED_ON));
    private static final WithdrawNomination WITHDRAW =
            new WithdrawNomination(ID, new WithdrawalBody("Xin rút", SUBMITTED_ON));
    private static final NominationWithdrawn WITHDRAWN =
            new NominationWithdrawn(ID, CaseText.plain("Xin rút"), SUBMITTED_ON);

    private final Actor clerk = World.with(Role.REPRESENTATIVE, GREEN);

    @Test
    void its_unit_submits_it_as_if_it_had_named_all_of_it_itself() {
        sends(clerk, SUBMIT, DRAFTED).expectEvents(Files.submitted(ID));
    }

    @Test
    void everything_a_submission_must_have_a_draft_must_have_too() {
        refuses(
                        clerk,
                        new SubmitDraft(
                                ID,
                                new DraftSubmissionBody(
                                        null, Bodies.documents(DOSSIER.subList(0, 3)), "Dẫn đầu", SUBMITTED_ON)),
                        DRAFTED)
                .expectException(refused(Reason.DOSSIER_INCOMPLETE));
        refuses(
                        clerk,
                        new SubmitDraft(
                                ID, new DraftSubmissionBody(BLUE, Bodies.documents(DOSSIER), "Dẫn đầu", SUBMITTED_ON)),
                        DRAFTED)
                .expectException(refused(Reason.PROVINCE_NOT_ABOVE));
        refuses(clerk, SUBMIT, drafted("NOBEL")).expectException(refused(Reason.UNKNOWN_AWARD));
        refuses(clerk, SUBMIT, drafted("CSTDCS")).expectException(refused(Reason.WRONG_SUBJECT));
    }

    @Test
    void none_is_drafted_for_an_award_of_a_year_to_come() {
        NominationDrafted early = new NominationDrafted(
                ID,
                GREEN,
                Files.WARD,
                "CTDCP",
                DRAFTED.draftedOn().getYear() + 1,
                DRAFTED.clusterId(),
                DRAFTED.rankingId(),
                1,
                DRAFTED.draftedOn(),
                null);
        assertThatThrownBy(() -> new Nomination(early, clerk))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(Reason.AWARD_YEAR_TO_COME));
    }

    @Test
    void the_code_of_its_achievement_goes_with_it() {
        NominationDrafted certificate = new NominationDrafted(
                ID,
                GREEN,
                Files.WARD,
                "BKT",
                2024,
                DRAFTED.clusterId(),
                DRAFTED.rankingId(),
                2,
                DRAFTED.draftedOn(),
                "XH-2024-1");
        sends(clerk, SUBMIT, certificate)
                .expectEventsMatching(payloadsMatching(
                        exactSequenceOf(predicate(event -> event instanceof NominationSubmitted submitted
                                && submitted.claims().equals(certificate.claims())))));
    }

    @Test
    void it_is_not_submitted_the_day_before_it_was_drafted_nor_for_another_unit() {
        var before = new SubmitDraft(
                ID, new DraftSubmissionBody(null, Bodies.documents(DOSSIER), "Dẫn đầu", SUBMITTED_ON.minusDays(2)));
        refuses(clerk, before, DRAFTED).expectException(refused(Reason.DATE_TOO_EARLY));
        refuses(World.with(Role.REPRESENTATIVE, BLUE), SUBMIT, DRAFTED)
                .expectException(refused(Reason.UNKNOWN_NOMINATION));
        refuses(World.with(Role.APPROVER, GREEN), SUBMIT, DRAFTED).expectException(refused(Reason.NO_MANDATE));
    }

    @Test
    void it_is_submitted_once_and_only_a_draft_is() {
        refuses(clerk, SUBMIT, DRAFTED, Files.submitted(ID))
                .expectException(refused(Reason.NOMINATION_ALREADY_SUBMITTED));
        refuses(clerk, SUBMIT, Files.submitted(ID)).expectException(refused(Reason.NOMINATION_ALREADY_SUBMITTED));
    }

    @Test
    void what_was_drafted_and_submitted_walks_its_route() {
        Actor approver = World.with(Role.APPROVER, GREEN);
        sends(
                        approver,
                        new EndorseNomination(ID, new EndorsementBody(null, SUBMITTED_ON)),
                        DRAFTED,
                        Files.submitted(ID))
                .expectEvents(new NominationEndorsed(ID, 0, "unit", GREEN, null, SUBMITTED_ON));
    }

    @Test
    void its_unit_withdraws_it_and_then_it_has_ended() {
        sends(clerk, WITHDRAW, DRAFTED).expectEvents(WITHDRAWN);
        refuses(clerk, SUBMIT, DRAFTED, WITHDRAWN).expectException(refused(Reason.NOMINATION_ENDED));
    }

    @Test
    void nothing_is_judged_before_it_is_submitted() {
        Actor approver = World.with(Role.APPROVER, GREEN);
        for (Object command : List.of(
                new EndorseNomination(ID, new EndorsementBody(null, SUBMITTED_ON)),
                new ReturnNomination(ID, new ReturnBody(List.of("BIENBAN"), "Thiếu", SUBMITTED_ON)),
                new RejectNomination(ID, new RejectionBody(RejectionGround.VIOLATION, "Vi phạm", SUBMITTED_ON)))) {
            refuses(approver, command, DRAFTED).expectException(refused(Reason.NOMINATION_NOT_SUBMITTED));
        }
        refuses(
                        clerk,
                        new ResubmitNomination(
                                ID, new ResubmissionBody(Bodies.documents(DOSSIER), "Bổ sung", SUBMITTED_ON)),
                        DRAFTED)
                .expectException(refused(Reason.NOMINATION_NOT_SUBMITTED));
    }

    private static NominationDrafted drafted(String award) {
        return Files.draft(ID, award);
    }

    private static ResultValidator<Nomination> refuses(Actor actor, Object command, NominationEvent... history) {
        return sends(actor, command, history).expectNoEvents();
    }

    private static ResultValidator<Nomination> sends(Actor actor, Object command, NominationEvent... history) {
        List<Object> file = new ArrayList<>();
        for (NominationEvent event : history) {
            file.add(Files.recorded(event, file.size(), "first clerk"));
        }
        return fixture(Nomination.class, actor).given(file).when(command, Map.of());
    }
}
