package vn.bangvang.command.nomination;

import static vn.bangvang.command.nomination.Files.DECIDED_ON;
import static vn.bangvang.command.nomination.Files.DOSSIER;
import static vn.bangvang.command.nomination.Files.SUBMITTED_ON;
import static vn.bangvang.command.testing.World.BLUE;
import static vn.bangvang.command.testing.World.GREEN;
import static vn.bangvang.command.testing.World.PROVINCE;
import static vn.bangvang.command.testing.World.RED;
import static vn.bangvang.command.testing.World.fixture;
import static vn.bangvang.command.testing.World.person;
import static vn.bangvang.command.testing.World.refused;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.test.aggregate.ResultValidator;
import org.hamcrest.CustomTypeSafeMatcher;
import org.hamcrest.Matcher;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bangvang.command.actor.Actor;
import vn.bangvang.command.nomination.NominationCommand.CouncilResultBody;
import vn.bangvang.command.nomination.NominationCommand.EndorseNomination;
import vn.bangvang.command.nomination.NominationCommand.EndorsementBody;
import vn.bangvang.command.nomination.NominationCommand.ForwardNomination;
import vn.bangvang.command.nomination.NominationCommand.ForwardingBody;
import vn.bangvang.command.nomination.NominationCommand.RecordCouncilResult;
import vn.bangvang.command.nomination.NominationCommand.RejectNomination;
import vn.bangvang.command.nomination.NominationCommand.RejectionBody;
import vn.bangvang.command.nomination.NominationCommand.ResubmissionBody;
import vn.bangvang.command.nomination.NominationCommand.ResubmitNomination;
import vn.bangvang.command.nomination.NominationCommand.ReturnBody;
import vn.bangvang.command.nomination.NominationCommand.ReturnNomination;
import vn.bangvang.command.nomination.NominationCommand.WithdrawNomination;
import vn.bangvang.command.nomination.NominationCommand.WithdrawalBody;
import vn.bangvang.command.testing.Bodies;
import vn.bangvang.command.testing.World;
import vn.bangvang.shared.domain.kernel.CaseText;
import vn.bangvang.shared.domain.kernel.PersonId;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.nomination.CouncilTally;
import vn.bangvang.shared.domain.nomination.Document;
import vn.bangvang.shared.domain.nomination.NominationEvent;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationCarriedByCouncil;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationEndorsed;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationForwarded;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationRejected;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationResubmitted;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationReturned;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationSubmitted;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationWithdrawn;
import vn.bangvang.shared.domain.nomination.NominationId;
import vn.bangvang.shared.domain.nomination.RejectionGround;
import vn.bangvang.shared.domain.nomination.RouteStep;
import vn.bangvang.shared.law.CouncilTerms;

class NominationTest {

    private static final NominationId ID = Files.nomination("flag");
    private static final LocalDate DAY = LocalDate.of(2024, 12, 14);
    private static final CouncilTerms TERMS = Files.submitted(ID).route().get(3).council();

    private static final EndorseNomination ENDORSE = new EndorseNomination(ID, new EndorsementBody("Đồng ý", DAY));
    private static final ReturnNomination RETURN =
            new ReturnNomination(ID, new ReturnBody(List.of("KETQUABOPHIEU"), "Thiếu chữ ký", DAY));
    private static final List<Document> SUPPLIED = supplied("KETQUABOPHIEU", "Kết quả bỏ phiếu có chữ ký");
    private static final ResubmitNomination RESUBMIT =
            new ResubmitNomination(ID, new ResubmissionBody(Bodies.documents(SUPPLIED), "Đã bổ sung", DAY));
    private static final RejectNomination REJECT =
            new RejectNomination(ID, new RejectionBody(RejectionGround.BELOW_STANDARD, "Chưa đạt", DAY));
    private static final WithdrawNomination WITHDRAW = new WithdrawNomination(ID, new WithdrawalBody("Xin rút", DAY));
    private static final ForwardNomination FORWARD = new ForwardNomination(ID, new ForwardingBody("88/TTr-UBND", DAY));

    private static final NominationReturned RETURNED = new NominationReturned(
            ID, 0, "unit", GREEN, List.of("KETQUABOPHIEU"), CaseText.plain("Thiếu chữ ký"), SUBMITTED_ON);
    private static final NominationRejected REJECTED = new NominationRejected(
            ID, 0, "unit", GREEN, RejectionGround.BELOW_STANDARD, CaseText.plain("Chưa đạt"), SUBMITTED_ON);
    private static final NominationWithdrawn WITHDRAWN =
            new NominationWithdrawn(ID, CaseText.plain("Xin rút"), SUBMITTED_ON);

    private final Actor unit = World.with(Role.APPROVER, GREEN);
    private final Actor province = World.with(Role.APPROVER, PROVINCE);
    private final Actor clerk = World.with(Role.REPRESENTATIVE, GREEN);
    private final Actor secretary = World.with(Role.COUNCIL_SECRETARY, PROVINCE);

    @Test
    void each_level_endorses_in_its_turn() {
        after(1).by(unit)
                .sends(ENDORSE)
                .expectEvents(new NominationEndorsed(ID, 0, "unit", GREEN, CaseText.plain("Đồng ý"), DAY));
        after(2).by(World.with(Role.APPROVER, RED))
                .sends(ENDORSE)
                .expectEvents(new NominationEndorsed(ID, 1, "cluster", RED, CaseText.plain("Đồng ý"), DAY));
        after(3).by(province)
                .sends(ENDORSE)
                .expectEvents(new NominationEndorsed(ID, 2, "province", PROVINCE, CaseText.plain("Đồng ý"), DAY));
    }

    @Test
    void nobody_endorses_before_their_turn_twice_or_for_another_unit() {
        after(1).by(province).refuses(ENDORSE, Reason.NO_MANDATE);
        after(2).by(unit).refuses(ENDORSE, Reason.STEP_ALREADY_TAKEN);
        after(1).by(World.with(Role.APPROVER, BLUE)).refuses(ENDORSE, Reason.UNKNOWN_NOMINATION);
        after(4).by(province).refuses(ENDORSE, Reason.STEP_ALREADY_TAKEN);
    }

    @Test
    void whoever_submitted_does_not_endorse_even_with_the_mandate() {
        var both = new World().grant("clerk", Role.APPROVER, GREEN).actor("clerk");
        for (Object command : List.of(ENDORSE, RETURN, REJECT)) {
            after(1).by(both).refuses(command, Reason.SUBMITTER_MAY_NOT_APPROVE);
        }
    }

    @Test
    void a_step_is_not_taken_the_day_before_the_one_that_went_before() {
        after(2).by(World.with(Role.APPROVER, RED))
                .refuses(
                        new EndorseNomination(ID, new EndorsementBody(null, SUBMITTED_ON.minusDays(1))),
                        Reason.DATE_TOO_EARLY);
        after(2).by(World.with(Role.APPROVER, RED))
                .sends(new EndorseNomination(ID, new EndorsementBody(null, SUBMITTED_ON)))
                .expectSuccessfulHandlerExecution();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void every_level_returns_with_what_is_missing_and_rejects_with_a_ground_until_the_decision(int events) {
        Actor approver = List.of(unit, World.with(Role.APPROVER, RED), province, province, province)
                .get(events - 1);
        after(events).by(approver).sends(RETURN).expectSuccessfulHandlerExecution();
        after(events).by(approver).sends(REJECT).expectSuccessfulHandlerExecution();
    }

    @Test
    void what_was_returned_and_rejected_is_written_with_its_level() {
        after(1).by(unit)
                .sends(RETURN)
                .expectEvents(new NominationReturned(
                        ID, 0, "unit", GREEN, List.of("KETQUABOPHIEU"), CaseText.plain("Thiếu chữ ký"), DAY));
        after(4).by(province)
                .sends(REJECT)
                .expectEvents(new NominationRejected(
                        ID, 3, "province", PROVINCE, RejectionGround.BELOW_STANDARD, CaseText.plain("Chưa đạt"), DAY));
    }

    @Test
    void a_returned_nomination_can_only_be_submitted_again_or_withdrawn() {
        for (Object command : List.of(ENDORSE, RETURN, REJECT)) {
            after(1).then(RETURNED).by(unit).refuses(command, Reason.NOMINATION_RETURNED);
        }
        after(1).then(RETURNED).by(clerk).sends(WITHDRAW).expectSuccessfulHandlerExecution();
        after(1).then(RETURNED)
                .by(clerk)
                .sends(RESUBMIT)
                .expectEvents(new NominationResubmitted(ID, 0, SUPPLIED, CaseText.plain("Đã bổ sung"), DAY));
    }

    @Test
    void what_was_submitted_again_stands_at_the_step_that_returned_it_and_may_be_returned_again() {
        var again = new NominationResubmitted(ID, 0, SUPPLIED, CaseText.plain("Đã bổ sung"), SUBMITTED_ON);
        after(1).then(RETURNED).then(again).by(unit).sends(ENDORSE).expectSuccessfulHandlerExecution();
        after(1).then(RETURNED).then(again).by(unit).sends(RETURN).expectSuccessfulHandlerExecution();
        after(1).then(RETURNED).then(again).by(clerk).refuses(RESUBMIT, Reason.NOMINATION_NOT_RETURNED);
    }

    @Test
    void one_paper_short_or_by_another_unit_nothing_is_submitted_again() {
        var short1 = new ResubmitNomination(
                ID, new ResubmissionBody(Bodies.documents(DOSSIER.subList(1, 4)), "Đã bổ sung", DAY));
        after(1).then(RETURNED).by(clerk).refuses(short1, Reason.DOSSIER_INCOMPLETE);
        after(1).then(RETURNED).by(World.with(Role.REPRESENTATIVE, BLUE)).refuses(RESUBMIT, Reason.UNKNOWN_NOMINATION);
    }

    @Test
    void a_return_names_papers_of_known_kinds() {
        after(1).by(unit)
                .refuses(new ReturnNomination(ID, new ReturnBody(List.of(), "Thiếu", DAY)), Reason.NOTHING_MISSING);
        after(1).by(unit)
                .refuses(
                        new ReturnNomination(ID, new ReturnBody(List.of("BAOCAO", "CHUKY"), "Thiếu", DAY)),
                        Reason.UNKNOWN_PAPER);
        after(1).by(unit)
                .refuses(
                        new ReturnNomination(ID, new ReturnBody(List.of("BAOCAO", "BAOCAO"), "Thiếu", DAY)),
                        Reason.LISTED_TWICE);
        after(1).by(unit)
                .sends(new ReturnNomination(
                        ID, new ReturnBody(List.of("SANGKIEN", "KHAC"), "Thiếu xác nhận thuế", DAY)))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void what_was_missing_must_come_and_something_must_have_changed() {
        var unchanged = new ResubmitNomination(ID, new ResubmissionBody(Bodies.documents(DOSSIER), "Đã bổ sung", DAY));
        var another = new ResubmitNomination(
                ID, new ResubmissionBody(Bodies.documents(supplied("BAOCAO", "Báo cáo viết lại")), "Đã bổ sung", DAY));
        after(1).then(RETURNED).by(clerk).refuses(unchanged, Reason.NOTHING_CHANGED);
        after(1).then(RETURNED).by(clerk).refuses(another, Reason.SUPPLEMENT_MISSING);
    }

    @Test
    void a_return_in_free_words_of_long_ago_asks_for_a_change_alone() {
        var inWords = new NominationReturned(
                ID, 0, "unit", GREEN, List.of("Chữ ký thủ trưởng"), CaseText.plain("Thiếu"), SUBMITTED_ON);
        after(1).then(inWords).by(clerk).sends(RESUBMIT).expectSuccessfulHandlerExecution();
    }

    private static List<Document> supplied(String kind, String title) {
        return DOSSIER.stream()
                .map(paper -> paper.kind().equals(kind) ? new Document(kind, CaseText.plain(title), null) : paper)
                .toList();
    }

    @Test
    void a_rejected_or_withdrawn_nomination_has_ended_for_everybody() {
        for (NominationEvent end : List.of(REJECTED, WITHDRAWN)) {
            for (Object command : List.of(ENDORSE, RETURN, REJECT)) {
                after(1).then(end).by(unit).refuses(command, Reason.NOMINATION_ENDED);
            }
            for (Object command : List.of(RESUBMIT, WITHDRAW)) {
                after(1).then(end).by(clerk).refuses(command, Reason.NOMINATION_ENDED);
            }
        }
    }

    @Test
    void the_submitting_unit_withdraws_until_an_award_is_decided() {
        after(5).by(clerk).sends(WITHDRAW).expectEvents(new NominationWithdrawn(ID, CaseText.plain("Xin rút"), DAY));
        after(6).by(clerk).refuses(WITHDRAW, Reason.AWARD_ALREADY_DECIDED);
        after(6).by(province).refuses(REJECT, Reason.AWARD_ALREADY_DECIDED);
        after(6).by(province).refuses(RETURN, Reason.AWARD_ALREADY_DECIDED);
        after(1).by(unit).refuses(WITHDRAW, Reason.NO_MANDATE);
    }

    @Test
    void twelve_of_fifteen_carry_a_flag() {
        var twelve = new CouncilTally(15, 15, 0, 12);
        after(4).by(secretary)
                .sends(new RecordCouncilResult(
                        ID,
                        new CouncilResultBody(
                                null,
                                twelve.members(),
                                twelve.attending(),
                                twelve.writtenOpinions(),
                                twelve.inFavour(),
                                DAY)))
                .expectEvents(new NominationCarriedByCouncil(ID, 3, "province", PROVINCE, twelve, TERMS, DAY));
    }

    @Test
    void whoever_comes_too_late_is_told_who_was_first_and_when() {
        for (Object command : List.of(ENDORSE, RETURN, REJECT)) {
            after(2).by(unit).refuses(command, told(Reason.STEP_ALREADY_TAKEN, "green approver", SUBMITTED_ON));
        }
        after(1).then(REJECTED).by(unit).refuses(ENDORSE, told(Reason.NOMINATION_ENDED, "clerk again", SUBMITTED_ON));
        after(1).then(RETURNED).by(unit).refuses(RETURN, told(Reason.NOMINATION_RETURNED, "clerk again", SUBMITTED_ON));
        after(1).by(clerk).refuses(RESUBMIT, told(Reason.NOMINATION_NOT_RETURNED, "clerk", SUBMITTED_ON));
    }

    @Test
    void a_command_that_lost_a_race_does_not_take_the_step_after_the_one_it_was_meant_for() {
        World world = new World().grant("both", Role.APPROVER, GREEN).grant("both", Role.APPROVER, RED);
        Actor late = world.actor("both");
        world.carried().missed("0/0");
        after(2).by(late).refuses(ENDORSE, told(Reason.STEP_ALREADY_TAKEN, "green approver", SUBMITTED_ON));
        Actor inTime = world.actor("both");
        world.carried().missed("1/0");
        after(2).by(inTime).sends(ENDORSE).expectSuccessfulHandlerExecution();
    }

    private static Matcher<Refusal> told(Reason reason, String account, LocalDate day) {
        return new CustomTypeSafeMatcher<>(reason + " because of " + account) {
            @Override
            protected boolean matchesSafely(Refusal refusal) {
                return refusal.reason() == reason
                        && World.account(account).equals(refusal.details().get("by"))
                        && day.equals(refusal.details().get("on"));
            }
        };
    }

    @Test
    void two_levels_need_two_persons_unless_the_route_is_from_before_that() {
        Actor both = new World().grant("green approver", Role.APPROVER, RED).actor("green approver");
        after(2).by(both).refuses(ENDORSE, Reason.ENDORSED_AT_ANOTHER_LEVEL);
        Actor otherAccount =
                new World().grant("second", "first", Role.APPROVER, RED).actor("second", person("first"));
        var endorsed = new NominationEndorsed(ID, 0, "unit", GREEN, null, SUBMITTED_ON);
        after(1).then(endorsed, "first", person("first"))
                .by(otherAccount)
                .refuses(ENDORSE, Reason.ENDORSED_AT_ANOTHER_LEVEL);
        old().then(endorsed, "green approver", null).by(both).sends(ENDORSE).expectSuccessfulHandlerExecution();
    }

    @Test
    void whoever_stands_in_for_somebody_approves_nothing_that_they_had_a_hand_in_as_themselves() {
        Actor clerk =
                new World().substitute("clerk", "clerk", Role.APPROVER, GREEN).actor("clerk");
        after(1).by(clerk).refuses(ENDORSE, Reason.SUBMITTER_MAY_NOT_APPROVE);
        var endorsed = new NominationEndorsed(ID, 0, "unit", GREEN, null, SUBMITTED_ON);
        for (Actor first : List.of(
                new World().substitute("first", "first", Role.APPROVER, RED).actor("first"),
                new World().substitute("second", "first", Role.APPROVER, RED).actor("second", person("first")))) {
            after(1).then(endorsed, "first", person("first"))
                    .by(first)
                    .refuses(ENDORSE, Reason.ENDORSED_AT_ANOTHER_LEVEL);
        }
        Actor nobodyYet =
                new World().substitute("third", "third", Role.APPROVER, RED).actor("third");
        after(1).then(endorsed, "first", person("first"))
                .by(nobodyYet)
                .sends(ENDORSE)
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void nobody_approves_twice_by_a_substitution() {
        var endorsed = new NominationEndorsed(ID, 0, "unit", GREEN, null, SUBMITTED_ON);
        World world = new World().substitute("third", "third", Role.APPROVER, RED);
        after(1).then(endorsed, "away", person("away"))
                .by(world.actor("third"))
                .refuses(ENDORSE, Reason.ENDORSED_AT_ANOTHER_LEVEL);
        for (String next : List.of("away", "fourth")) {
            List<Object> file = new ArrayList<>(Files.first(1, ID));
            file.add(Files.recorded(endorsed, 1, "third", person("third"))
                    .andMetaData(Map.of("insteadOf", person("away").toString())));
            new Case(file, null)
                    .by(new World()
                            .substitute("fourth", "fourth", Role.APPROVER, RED)
                            .actor(next))
                    .refuses(ENDORSE, Reason.ENDORSED_AT_ANOTHER_LEVEL);
        }
    }

    @Test
    void whoever_endorsed_may_endorse_again_at_the_same_level() {
        Actor same = new World().grant("green approver", Role.APPROVER, GREEN).actor("green approver");
        NominationSubmitted twice = atOneLevel();
        Case file = new Case(new ArrayList<>(List.of(Files.recorded(twice, 0, "clerk"))), null)
                .then(new NominationEndorsed(ID, 0, "unit", GREEN, null, SUBMITTED_ON), "green approver", null);
        file.by(same).sends(ENDORSE).expectSuccessfulHandlerExecution();
    }

    @ParameterizedTest
    @CsvSource({"15, 11, 0, 11, COUNCIL_NOT_QUORATE", "15, 15, 1, 15, TALLY_MISCOUNTED"})
    void a_council_too_small_or_miscounted_leaves_no_trace(
            int members, int attending, int written, int inFavour, Reason reason) {
        var tally = new CouncilTally(members, attending, written, inFavour);
        after(4).by(secretary)
                .refuses(
                        new RecordCouncilResult(
                                ID,
                                new CouncilResultBody(
                                        null,
                                        tally.members(),
                                        tally.attending(),
                                        tally.writtenOpinions(),
                                        tally.inFavour(),
                                        DAY)),
                        reason);
    }

    @Test
    void a_council_votes_in_its_turn_and_only_its_secretary_says_how() {
        var result = new RecordCouncilResult(ID, new CouncilResultBody(null, 15, 15, 0, 15, DAY));
        after(3).by(secretary).refuses(result, Reason.WRONG_STEP);
        after(5).by(secretary).refuses(result, Reason.STEP_ALREADY_TAKEN);
        after(4).by(province).refuses(result, Reason.NO_MANDATE);
    }

    @Test
    void the_province_forwards_after_its_own_decision_and_once() {
        after(6).by(province)
                .sends(FORWARD)
                .expectEvents(
                        new NominationForwarded(ID, 5, "province", PROVINCE, "PRIME_MINISTER", "88/TTr-UBND", DAY));
        after(5).by(province).refuses(FORWARD, Reason.WRONG_STEP);
        after(7).by(province).refuses(FORWARD, Reason.STEP_ALREADY_TAKEN);
        after(6).by(clerk).refuses(FORWARD, Reason.NO_MANDATE);
        after(6).by(province)
                .refuses(
                        new ForwardNomination(ID, new ForwardingBody("88/TTr-UBND", DECIDED_ON.minusDays(1))),
                        Reason.DATE_TOO_EARLY);
    }

    private static Case old() {
        NominationSubmitted submitted = resubmitted(Files.submitted(ID).route(), false);
        return new Case(new ArrayList<>(List.of(Files.recorded(submitted, 0, "clerk"))), null);
    }

    private static NominationSubmitted atOneLevel() {
        RouteStep first = Files.submitted(ID).route().get(0);
        return resubmitted(List.of(first, first), true);
    }

    private static NominationSubmitted resubmitted(List<RouteStep> route, boolean separateEyes) {
        NominationSubmitted now = Files.submitted(ID);
        return new NominationSubmitted(
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
                separateEyes);
    }

    private static Case after(int events) {
        return new Case(new ArrayList<>(Files.first(events, ID)), null);
    }

    /** A file as far as it has come, and who acts next. */
    private record Case(List<Object> file, @Nullable Actor actor) {

        Case then(NominationEvent event) {
            List<Object> longer = new ArrayList<>(file);
            longer.add(Files.recorded(event, file.size(), "clerk again"));
            return new Case(longer, actor);
        }

        Case then(NominationEvent event, String account, @Nullable PersonId person) {
            List<Object> longer = new ArrayList<>(file);
            longer.add(Files.recorded(event, file.size(), account, person));
            return new Case(longer, actor);
        }

        Case by(Actor actor) {
            return new Case(file, actor);
        }

        ResultValidator<Nomination> sends(Object command) {
            return fixture(Nomination.class, actor).given(file).when(command, Map.of());
        }

        void refuses(Object command, Matcher<Refusal> refusal) {
            sends(command).expectNoEvents().expectException(refusal);
        }

        void refuses(Object command, Reason reason) {
            sends(command).expectNoEvents().expectException(refused(reason));
        }
    }
}
