package vn.bangvang.command.decision;

import static vn.bangvang.command.testing.World.PROVINCE;
import static vn.bangvang.command.testing.World.RED;
import static vn.bangvang.command.testing.World.TODAY;
import static vn.bangvang.command.testing.World.TOMORROW;
import static vn.bangvang.command.testing.World.YESTERDAY;
import static vn.bangvang.command.testing.World.fixture;
import static vn.bangvang.command.testing.World.person;
import static vn.bangvang.command.testing.World.refused;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.bangvang.command.actor.Actor;
import vn.bangvang.command.decision.DecisionCommand.CorrectDecision;
import vn.bangvang.command.decision.DecisionCommand.CorrectExternalDecision;
import vn.bangvang.command.testing.World;
import vn.bangvang.shared.domain.decision.DecisionEvent.DecisionCorrected;
import vn.bangvang.shared.domain.decision.DecisionEvent.DecisionIssued;
import vn.bangvang.shared.domain.decision.DecisionEvent.ExternalDecisionCorrected;
import vn.bangvang.shared.domain.decision.DecisionEvent.ExternalDecisionRecorded;
import vn.bangvang.shared.domain.decision.DecisionId;
import vn.bangvang.shared.domain.decision.DecisionKind;
import vn.bangvang.shared.domain.kernel.PersonalText;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Role;

class DecisionTest {

    private static final DecisionId ID = new DecisionId(World.id("decision"));
    private static final DecisionIssued ISSUED = new DecisionIssued(
            ID,
            PROVINCE,
            DecisionKind.AWARD,
            "45/QĐ-UBND",
            2024,
            new PersonalText(person("chair"), "Phạm Văn C"),
            "Chủ tịch",
            List.of(),
            YESTERDAY);
    private static final ExternalDecisionRecorded RECORDED = new ExternalDecisionRecorded(
            ID, PROVINCE, "PRIME_MINISTER", DecisionKind.AWARD, "707/QĐ-TTg", 2024, List.of(), YESTERDAY);
    private static final Actor CHAIR = World.with(Role.COMPETENT_PERSON, PROVINCE);
    private static final Actor APPROVER = World.with(Role.APPROVER, PROVINCE);

    @Test
    void a_wrong_number_is_corrected_by_the_body_once() {
        var corrected = new DecisionCorrected(
                ID, PROVINCE, DecisionKind.AWARD, "54/QĐ-UBND", 2024, "Nhập nhầm", YESTERDAY, TODAY);
        fixture(Decision.class, CHAIR)
                .given(ISSUED)
                .when(correct("54/QĐ-UBND", YESTERDAY))
                .expectEvents(corrected);
        fixture(Decision.class, CHAIR)
                .given(ISSUED, corrected)
                .when(correct("54/QĐ-UBND", YESTERDAY))
                .expectNoEvents()
                .expectException(refused(Reason.NOTHING_CHANGED));
    }

    @Test
    void a_date_of_tomorrow_or_of_long_ago_is_no_correction() {
        fixture(Decision.class, CHAIR)
                .given(ISSUED)
                .when(correct("45/QĐ-UBND", TOMORROW))
                .expectNoEvents()
                .expectException(refused(Reason.DATE_IN_FUTURE));
        fixture(Decision.class, CHAIR)
                .given(ISSUED)
                .when(correct("45/QĐ-UBND", World.LONG_AGO))
                .expectNoEvents()
                .expectException(refused(Reason.NO_MANDATE));
    }

    @Test
    void it_is_moved_to_no_day_on_which_whoever_decided_had_no_mandate() {
        World world =
                new World().grant("chair", Role.COMPETENT_PERSON, PROVINCE).grant("office", Role.APPROVER, PROVINCE);
        var decided = World.under(world.grantFrom(YESTERDAY, "decider", Role.COMPETENT_PERSON, PROVINCE), ISSUED);
        fixture(Decision.class, world.actor("chair"))
                .given(decided)
                .when(correct("45/QĐ-UBND", YESTERDAY.minusDays(1)))
                .expectNoEvents()
                .expectException(refused(Reason.NO_MANDATE_ON_DAY));
        fixture(Decision.class, world.actor("chair"))
                .given(decided)
                .when(correct("45/QĐ-UBND", TODAY))
                .expectSuccessfulHandlerExecution();
        var recorded = World.under(world.grantFrom(YESTERDAY, "recorder", Role.APPROVER, PROVINCE), RECORDED);
        fixture(Decision.class, world.actor("office"))
                .given(recorded)
                .when(new CorrectExternalDecision(
                        ID, new DecisionCorrectionBody("707/QĐ-TTg", YESTERDAY.minusDays(1), "Nhầm ngày", TODAY)))
                .expectNoEvents()
                .expectException(refused(Reason.NO_MANDATE_ON_DAY));
    }

    @Test
    void nobody_else_corrects_it() {
        for (Actor other : List.of(APPROVER, World.with(Role.COMPETENT_PERSON, RED))) {
            fixture(Decision.class, other)
                    .given(ISSUED)
                    .when(correct("54/QĐ-UBND", YESTERDAY))
                    .expectNoEvents()
                    .expectException(refused(Reason.NO_MANDATE));
        }
    }

    @Test
    void an_outside_decision_copied_wrongly_is_corrected_by_those_who_recorded_it() {
        var correct = new CorrectExternalDecision(
                ID, new DecisionCorrectionBody("770/QĐ-TTg", YESTERDAY, "Chép nhầm số", TODAY));
        fixture(Decision.class, APPROVER)
                .given(RECORDED)
                .when(correct)
                .expectEvents(new ExternalDecisionCorrected(
                        ID,
                        PROVINCE,
                        "PRIME_MINISTER",
                        DecisionKind.AWARD,
                        "770/QĐ-TTg",
                        2024,
                        "Chép nhầm số",
                        YESTERDAY,
                        TODAY));
        fixture(Decision.class, CHAIR)
                .given(RECORDED)
                .when(correct)
                .expectNoEvents()
                .expectException(refused(Reason.NO_MANDATE));
    }

    @Test
    void own_and_outside_decisions_are_not_mixed_up() {
        fixture(Decision.class, CHAIR)
                .given(RECORDED)
                .when(correct("54/QĐ-UBND", YESTERDAY))
                .expectNoEvents()
                .expectException(refused(Reason.UNKNOWN_DECISION));
        fixture(Decision.class, APPROVER)
                .given(ISSUED)
                .when(new CorrectExternalDecision(
                        ID, new DecisionCorrectionBody("770/QĐ-TTg", YESTERDAY, "Nhầm", TODAY)))
                .expectNoEvents()
                .expectException(refused(Reason.UNKNOWN_DECISION));
    }

    private static CorrectDecision correct(String number, LocalDate decidedOn) {
        return new CorrectDecision(ID, new DecisionCorrectionBody(number, decidedOn, "Nhập nhầm", TODAY));
    }
}
