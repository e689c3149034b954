package vn.bangvang.command.nomination;

import static vn.bangvang.command.testing.World.GREEN;
import static vn.bangvang.command.testing.World.PROVINCE;
import static vn.bangvang.command.testing.World.fixture;
import static vn.bangvang.command.testing.World.refused;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.test.aggregate.ResultValidator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.bangvang.command.actor.Actor;
import vn.bangvang.command.nomination.NominationCommand.CorrectCouncilResult;
import vn.bangvang.command.nomination.NominationCommand.CouncilResultBody;
import vn.bangvang.command.nomination.NominationCommand.CouncilResultCorrectionBody;
import vn.bangvang.command.nomination.NominationCommand.RecordCouncilResult;
import vn.bangvang.command.nomination.NominationCommand.RejectNomination;
import vn.bangvang.command.nomination.NominationCommand.RejectionBody;
import vn.bangvang.command.testing.World;
import vn.bangvang.shared.domain.kernel.CaseText;
import vn.bangvang.shared.domain.kernel.MandateId;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.nomination.CouncilOutcome;
import vn.bangvang.shared.domain.nomination.CouncilTally;
import vn.bangvang.shared.domain.nomination.NominatedFor;
import vn.bangvang.shared.domain.nomination.NominationEvent;
import vn.bangvang.shared.domain.nomination.NominationEvent.CouncilResultCorrected;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationCarriedByCouncil;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationLostInCouncil;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationNotCarriedByCouncil;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationRejected;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationResubmitted;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationReturned;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationSubmitted;
import vn.bangvang.shared.domain.nomination.NominationId;
import vn.bangvang.shared.domain.nomination.RejectionGround;
import vn.bangvang.shared.domain.nomination.RouteStep;
import vn.bangvang.shared.law.CouncilTerms;

/** A council may vote twice; then the competent person decides. A result that was entered wrongly is corrected. */
class CouncilRoundsTest {

    private static final NominationId ID = Files.nomination("flag");
    private static final LocalDate DAY = LocalDate.of(2024, 12, 14);
    private static final CouncilTerms TERMS = Files.submitted(ID).route().get(3).council();
    private static final CouncilTerms ONE_ROUND = new CouncilTerms(80, 80, "Điều 8");
    private static final CouncilTally ELEVEN = new CouncilTally(15, 15, 0, 11);
    private static final CouncilTally TWELVE = new CouncilTally(15, 15, 0, 12);
    private static final NominationNotCarriedByCouncil FIRST = notCarried(1);
    private static final NominationNotCarriedByCouncil SECOND = notCarried(2);
    private static final NominationLostInCouncil LOST =
            new NominationLostInCouncil(ID, 3, "province", PROVINCE, ELEVEN, ONE_ROUND, DAY);
    private static final NominationCarriedByCouncil CARRIED =
            new NominationCarriedByCouncil(ID, 3, "province", PROVINCE, TWELVE, TERMS, DAY);

    private final Actor secretary = World.with(Role.COUNCIL_SECRETARY, PROVINCE);
    private final Actor chair = World.with(Role.COMPETENT_PERSON, PROVINCE);

    @Test
    void nine_of_fifteen_in_the_room_are_too_few_whoever_has_written() {
        before().by(secretary).refuses(result(null, new CouncilTally(15, 9, 4, 13)), Reason.TOO_FEW_PRESENT);
        before().by(secretary)
                .sends(result(null, new CouncilTally(15, 10, 3, 13)))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void what_was_not_carried_is_voted_on_once_more_and_then_stands_before_the_competent_person() {
        before().by(secretary).sends(result(null, ELEVEN)).expectEvents(FIRST);
        before().then(FIRST).by(secretary).sends(result(2, ELEVEN)).expectEvents(SECOND);
        before().then(FIRST).by(secretary).sends(result(2, TWELVE)).expectEvents(CARRIED);
        before().then(FIRST, SECOND).by(secretary).refuses(result(3, TWELVE), Reason.STEP_ALREADY_TAKEN);
        before().then(FIRST, SECOND)
                .by(chair)
                .sends(new RejectNomination(ID, new RejectionBody(RejectionGround.BELOW_STANDARD, "Chưa đạt", DAY)))
                .expectEvents(new NominationRejected(
                        ID, 4, "province", PROVINCE, RejectionGround.BELOW_STANDARD, CaseText.plain("Chưa đạt"), DAY));
    }

    @Test
    void a_result_that_is_sent_twice_is_not_taken_for_another_round() {
        before().then(FIRST).by(secretary).refuses(result(null, ELEVEN), Reason.WRONG_ROUND);
        before().then(FIRST).by(secretary).refuses(result(1, ELEVEN), Reason.WRONG_ROUND);
        before().by(secretary).refuses(result(2, ELEVEN), Reason.WRONG_ROUND);
    }

    @Test
    void what_came_back_with_other_papers_is_voted_on_anew() {
        var returned =
                new NominationReturned(ID, 3, "province", PROVINCE, List.of("BAOCAO"), CaseText.plain("Thiếu"), DAY);
        var again = new NominationResubmitted(ID, 3, Files.DOSSIER, CaseText.plain("Đã bổ sung"), DAY);
        before().then(FIRST, returned, again)
                .by(secretary)
                .sends(result(1, ELEVEN))
                .expectEvents(FIRST);
    }

    @Test
    void under_terms_from_before_rounds_were_data_a_lost_vote_ends_the_case() {
        old().by(secretary).sends(result(null, ELEVEN)).expectEvents(LOST);
        old().then(LOST).by(secretary).refuses(result(null, TWELVE), Reason.NOMINATION_ENDED);
    }

    @Test
    void a_result_that_was_entered_wrongly_is_corrected_with_its_reason_while_nothing_rests_on_it() {
        before().then(FIRST)
                .by(secretary)
                .sends(correction(TWELVE))
                .expectEvents(corrected(1, CouncilOutcome.CARRIED, TWELVE, TERMS));
        before().then(CARRIED)
                .by(secretary)
                .sends(correction(ELEVEN))
                .expectEvents(corrected(1, CouncilOutcome.NEXT_ROUND, ELEVEN, TERMS));
        before().then(FIRST, SECOND)
                .by(secretary)
                .sends(correction(TWELVE))
                .expectEvents(corrected(2, CouncilOutcome.CARRIED, TWELVE, TERMS));
        old().then(LOST)
                .by(secretary)
                .sends(correction(TWELVE))
                .expectEvents(corrected(1, CouncilOutcome.CARRIED, TWELVE, ONE_ROUND));
        before().then(CARRIED)
                .by(secretary)
                .sends(correction(new CouncilTally(15, 9, 4, 12)))
                .expectEvents(corrected(1, CouncilOutcome.NOT_HELD, new CouncilTally(15, 9, 4, 12), TERMS));
    }

    @Test
    void the_case_stands_as_the_correction_says() {
        var toNextRound = corrected(1, CouncilOutcome.NEXT_ROUND, ELEVEN, TERMS);
        before().then(CARRIED, toNextRound)
                .by(secretary)
                .sends(result(2, ELEVEN))
                .expectEvents(SECOND);
        var notHeld = corrected(1, CouncilOutcome.NOT_HELD, new CouncilTally(15, 9, 4, 12), TERMS);
        before().then(CARRIED, notHeld).by(secretary).sends(result(1, ELEVEN)).expectEvents(FIRST);
        var carried = corrected(1, CouncilOutcome.CARRIED, TWELVE, ONE_ROUND);
        old().then(LOST, carried)
                .by(World.with(Role.APPROVER, PROVINCE))
                .sends(new RejectNomination(ID, new RejectionBody(RejectionGround.VIOLATION, "Vi phạm", DAY)))
                .expectSuccessfulHandlerExecution();
        before().then(CARRIED, toNextRound)
                .by(secretary)
                .sends(correction(TWELVE))
                .expectEvents(corrected(1, CouncilOutcome.CARRIED, TWELVE, TERMS));
    }

    @Test
    void a_result_that_something_rests_on_or_that_was_right_or_that_there_is_not_is_not_corrected() {
        new Case(new ArrayList<>(Files.first(6, ID)), null)
                .by(secretary)
                .refuses(correction(ELEVEN), Reason.NO_RESULT_TO_CORRECT);
        before().by(secretary).refuses(correction(ELEVEN), Reason.NO_RESULT_TO_CORRECT);
        before().then(FIRST).by(secretary).refuses(correction(ELEVEN), Reason.NOTHING_CHANGED);
        before().then(FIRST).by(chair).refuses(correction(TWELVE), Reason.NO_MANDATE);
        before().then(FIRST)
                .by(secretary)
                .refuses(
                        new CorrectCouncilResult(
                                ID,
                                new CouncilResultCorrectionBody(
                                        TWELVE.members(),
                                        TWELVE.attending(),
                                        TWELVE.writtenOpinions(),
                                        TWELVE.inFavour(),
                                        Files.SUBMITTED_ON,
                                        "Nhầm ngày",
                                        DAY)),
                        Reason.DATE_TOO_EARLY);
    }

    @Test
    void a_vote_is_moved_to_no_day_on_which_whoever_recorded_it_had_no_mandate() {
        World world = new World().grant("secretary", Role.COUNCIL_SECRETARY, PROVINCE);
        MandateId held = world.grantFrom(DAY, "recorder", Role.COUNCIL_SECRETARY, PROVINCE);
        List<Object> file = new ArrayList<>(Files.first(4, ID));
        file.add(new GenericDomainEventMessage<>(
                "Nomination",
                ID.toString(),
                file.size(),
                FIRST,
                Map.of("account", World.account("recorder").toString(), "mandate", held.toString())));
        Case voted = new Case(file, null).by(world.actor("secretary"));
        voted.refuses(moved(DAY.minusDays(1)), Reason.NO_MANDATE_ON_DAY);
        voted.sends(moved(DAY.plusDays(1))).expectSuccessfulHandlerExecution();
    }

    private static CorrectCouncilResult moved(LocalDate heldOn) {
        return new CorrectCouncilResult(
                ID,
                new CouncilResultCorrectionBody(
                        ELEVEN.members(),
                        ELEVEN.attending(),
                        ELEVEN.writtenOpinions(),
                        ELEVEN.inFavour(),
                        heldOn,
                        "Nhầm ngày",
                        DAY.plusDays(1)));
    }

    private static NominationNotCarriedByCouncil notCarried(int round) {
        return new NominationNotCarriedByCouncil(ID, 3, "province", PROVINCE, round, ELEVEN, TERMS, DAY);
    }

    private static RecordCouncilResult result(@Nullable Integer round, CouncilTally tally) {
        return new RecordCouncilResult(
                ID,
                new CouncilResultBody(
                        round, tally.members(), tally.attending(), tally.writtenOpinions(), tally.inFavour(), DAY));
    }

    private static CorrectCouncilResult correction(CouncilTally tally) {
        return new CorrectCouncilResult(
                ID,
                new CouncilResultCorrectionBody(
                        tally.members(),
                        tally.attending(),
                        tally.writtenOpinions(),
                        tally.inFavour(),
                        DAY,
                        "Gõ nhầm số phiếu",
                        DAY));
    }

    private static CouncilResultCorrected corrected(
            int round, CouncilOutcome outcome, CouncilTally tally, CouncilTerms terms) {
        return new CouncilResultCorrected(
                ID,
                3,
                "province",
                PROVINCE,
                round,
                outcome,
                tally,
                terms,
                new NominatedFor(GREEN, null, "CTDCP", 2024, null),
                CaseText.plain("Gõ nhầm số phiếu"),
                DAY,
                DAY);
    }

    /** Endorsed by all and not voted on yet. */
    private static Case before() {
        return new Case(new ArrayList<>(Files.first(4, ID)), null);
    }

    /** The same file, with a route that was pinned before quorum and rounds were data. */
    private static Case old() {
        List<Object> file = new ArrayList<>(Files.first(4, ID));
        NominationSubmitted now = Files.submitted(ID);
        List<RouteStep> route = now.route().stream()
                .map(step -> new RouteStep(
                        step.kind(),
                        step.level(),
                        step.unitId(),
                        step.council() == null ? null : ONE_ROUND,
                        step.award(),
                        step.authority()))
                .toList();
        var then = new NominationSubmitted(
                ID,
                now.submittedBy(),
                now.nominee(),
                now.award(),
                now.year(),
                now.clusterId(),
                now.ruleSet(),
                now.citation(),
                route,
                now.requiredDocuments(),
                now.documents(),
                now.achievement(),
                now.submittedOn(),
                null,
                false);
        file.set(0, Files.recorded(then, 0, "clerk"));
        return new Case(file, null);
    }

    private record Case(List<Object> file, @Nullable Actor actor) {

        Case then(NominationEvent... events) {
            List<Object> longer = new ArrayList<>(file);
            for (NominationEvent event : events) {
                longer.add(Files.recorded(event, longer.size(), "secretary"));
            }
            return new Case(longer, actor);
        }

        Case by(Actor actor) {
            return new Case(file, actor);
        }

        ResultValidator<Nomination> sends(Object command) {
            return fixture(Nomination.class, actor).given(file).when(command, Map.of());
        }

        void refuses(Object command, Reason reason) {
            sends(command).expectNoEvents().expectException(refused(reason));
        }
    }
}
