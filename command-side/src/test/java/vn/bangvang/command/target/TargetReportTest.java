package vn.bangvang.command.target;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bangvang.command.testing.World.BLUE;
import static vn.bangvang.command.testing.World.CLUSTER;
import static vn.bangvang.command.testing.World.LONG_AGO;
import static vn.bangvang.command.testing.World.PROVINCE;
import static vn.bangvang.command.testing.World.RED;
import static vn.bangvang.command.testing.World.STRANGER;
import static vn.bangvang.command.testing.World.TODAY;
import static vn.bangvang.command.testing.World.YESTERDAY;
import static vn.bangvang.command.testing.World.fixture;
import static vn.bangvang.command.testing.World.refused;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bangvang.command.actor.Actor;
import vn.bangvang.command.target.TargetReportCommand.CorrectTargetReport;
import vn.bangvang.command.target.TargetReportCommand.SubmitTargetReport;
import vn.bangvang.command.target.TargetReportCommand.TargetReportBody;
import vn.bangvang.command.target.TargetReportCommand.TargetReportCorrectionBody;
import vn.bangvang.command.testing.Bodies;
import vn.bangvang.command.testing.World;
import vn.bangvang.shared.domain.kernel.Claim;
import vn.bangvang.shared.domain.kernel.ClaimKind;
import vn.bangvang.shared.domain.kernel.Period;
import vn.bangvang.shared.domain.kernel.PersonalText;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.Score;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.pledge.Accumulation;
import vn.bangvang.shared.domain.pledge.PledgeEvent.PledgeAmended;
import vn.bangvang.shared.domain.pledge.PledgeEvent.PledgeClosed;
import vn.bangvang.shared.domain.pledge.PledgeEvent.PledgeOpened;
import vn.bangvang.shared.domain.pledge.PledgeEvent.PledgeSigned;
import vn.bangvang.shared.domain.pledge.PledgeEvent.SignatureDeclined;
import vn.bangvang.shared.domain.pledge.PledgeId;
import vn.bangvang.shared.domain.pledge.Target;
import vn.bangvang.shared.domain.target.TargetReportEvent.TargetReportCorrected;
import vn.bangvang.shared.domain.target.TargetReportEvent.TargetReportSubmitted;
import vn.bangvang.shared.domain.target.TargetReportId;
import vn.bangvang.shared.domain.target.TargetResult;
import vn.bangvang.shared.eventlog.AppendContext.Guard;

class TargetReportTest {

    private static final PledgeId PLEDGE = new PledgeId(World.id("pledge"));
    private static final TargetReportId REPORT = new TargetReportId(World.id("target report"));
    private static final Period QUARTER = Period.of("2024-Q4");
    private static final List<Target> TARGETS = List.of(
            new Target("GQ", "Giao quân", "công dân", Score.of("76"), Accumulation.SUM),
            new Target("KT", "Chỉ tiêu kỹ thuật", "%", Score.of("100"), Accumulation.LATEST));
    private static final PledgeOpened OPENED = new PledgeOpened(
            PLEDGE,
            CLUSTER,
            2024,
            PROVINCE,
            "Quyết thắng",
            List.of(),
            TARGETS,
            List.of(RED, BLUE),
            null,
            null,
            LONG_AGO);
    private static final List<TargetResult> RESULTS = List.of(result("GQ", "76"));
    private static final TargetReportSubmitted SUBMITTED =
            new TargetReportSubmitted(REPORT, PLEDGE, 1, RED, QUARTER, RESULTS, YESTERDAY);

    @Test
    void a_party_reports_on_some_of_the_targets_and_guards_the_pledge() {
        World world = world().grant("red", Role.REPRESENTATIVE, RED);
        fixture(TargetReport.class, world.actor("red"))
                .givenNoPriorActivity()
                .when(submit(RED, "2024-Q4", RESULTS))
                .expectEvents(new TargetReportSubmitted(REPORT, PLEDGE, 1, RED, QUARTER, RESULTS, TODAY));
        assertThat(world.carried().guards()).contains(new Guard(PLEDGE.value(), 0));
    }

    @Test
    void a_unit_reports_a_quarter_of_a_pledge_once() {
        assertThat(SUBMITTED.claims()).containsExactly(Claim.of(ClaimKind.TARGET_REPORT, PLEDGE, RED, QUARTER));
    }

    @Test
    void after_an_amendment_its_targets_count_and_its_place_in_the_log_is_guarded() {
        World world = world().happened(amendedTo("GQ2"), 1).grant("red", Role.REPRESENTATIVE, RED);
        fixture(TargetReport.class, world.actor("red"))
                .givenNoPriorActivity()
                .when(submit(RED, "2024-Q4", RESULTS))
                .expectNoEvents()
                .expectException(refused(Reason.UNKNOWN_TARGET));
        List<TargetResult> results = List.of(result("GQ2", "76"));
        fixture(TargetReport.class, world.actor("red"))
                .givenNoPriorActivity()
                .when(submit(RED, "2024-Q4", results))
                .expectEvents(new TargetReportSubmitted(REPORT, PLEDGE, 2, RED, QUARTER, results, TODAY));
        assertThat(world.carried().guards()).contains(new Guard(PLEDGE.value(), 1));
    }

    @Test
    void the_last_quarter_is_reported_also_after_the_pledge_was_closed() {
        World world = world().happened(new PledgeClosed(PLEDGE, 1, null, null, TODAY), 1)
                .grant("red", Role.REPRESENTATIVE, RED);
        fixture(TargetReport.class, world.actor("red"))
                .givenNoPriorActivity()
                .when(submit(RED, "2024-Q4", RESULTS))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void who_declined_to_sign_is_bound_by_nothing_and_reports_nothing_until_it_signs_after_all() {
        World world = world().happened(new SignatureDeclined(PLEDGE, 1, RED, "Chỉ tiêu quá cao", TODAY), 1)
                .grant("red", Role.REPRESENTATIVE, RED);
        fixture(TargetReport.class, world.actor("red"))
                .givenNoPriorActivity()
                .when(submit(RED, "2024-Q4", RESULTS))
                .expectNoEvents()
                .expectException(refused(Reason.NOT_BOUND_BY_PLEDGE));
        world.happened(
                new PledgeSigned(
                        PLEDGE, 1, RED, new PersonalText(World.person("red"), "Lê Ký"), "Chủ tịch", TODAY, false, 0),
                2);
        fixture(TargetReport.class, world.actor("red"))
                .givenNoPriorActivity()
                .when(submit(RED, "2024-Q4", RESULTS))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void who_is_no_party_does_not_report_and_nobody_reports_for_another() {
        fixture(TargetReport.class, representing(STRANGER))
                .givenNoPriorActivity()
                .when(submit(STRANGER, "2024-Q4", RESULTS))
                .expectNoEvents()
                .expectException(refused(Reason.NOT_A_PARTY));
        fixture(TargetReport.class, representing(RED))
                .givenNoPriorActivity()
                .when(submit(BLUE, "2024-Q4", RESULTS))
                .expectNoEvents()
                .expectException(refused(Reason.NO_MANDATE));
        fixture(TargetReport.class, world().grant("o", Role.ORGANISER, PROVINCE).actor("o"))
                .givenNoPriorActivity()
                .when(submit(RED, "2024-Q4", RESULTS))
                .expectNoEvents()
                .expectException(refused(Reason.NO_MANDATE));
    }

    @Test
    void a_pledge_nobody_opened_has_no_results() {
        fixture(TargetReport.class, World.with(Role.REPRESENTATIVE, RED))
                .givenNoPriorActivity()
                .when(submit(RED, "2024-Q4", RESULTS))
                .expectNoEvents()
                .expectException(refused(Reason.UNKNOWN_PLEDGE));
    }

    @ParameterizedTest
    @CsvSource({
        "2024, GQ, 1, PERIOD_NOT_A_QUARTER",
        "2023-Q4, GQ, 1, PERIOD_OUTSIDE_YEAR",
        "2024-Q4, XX, 1, UNKNOWN_TARGET",
        "2024-Q4, GQ, -1, RESULT_NEGATIVE",
    })
    void what_does_not_fit_the_pledge_is_refused(String period, String target, String actual, Reason reason) {
        fixture(TargetReport.class, representing(RED))
                .givenNoPriorActivity()
                .when(submit(RED, period, List.of(result(target, actual))))
                .expectNoEvents()
                .expectException(refused(reason));
    }

    @Test
    void a_wrong_result_is_corrected_with_a_reason_against_the_targets_of_the_day() {
        List<TargetResult> right = List.of(result("GQ", "75"), result("KT", "0"));
        fixture(TargetReport.class, representing(RED))
                .given(SUBMITTED)
                .when(new CorrectTargetReport(
                        REPORT, new TargetReportCorrectionBody(Bodies.targetResults(right), "Đếm nhầm", TODAY)))
                .expectEvents(new TargetReportCorrected(REPORT, 1, right, "Đếm nhầm", TODAY));
        fixture(TargetReport.class, representing(RED))
                .given(SUBMITTED)
                .when(new CorrectTargetReport(
                        REPORT,
                        new TargetReportCorrectionBody(
                                Bodies.targetResults(List.of(result("XX", "1"))), "Đếm nhầm", TODAY)))
                .expectNoEvents()
                .expectException(refused(Reason.UNKNOWN_TARGET));
    }

    @Test
    void a_correction_guards_the_pledge_too() {
        World world = world().grant("red", Role.REPRESENTATIVE, RED);
        fixture(TargetReport.class, world.actor("red"))
                .given(SUBMITTED)
                .when(new CorrectTargetReport(
                        REPORT,
                        new TargetReportCorrectionBody(
                                Bodies.targetResults(List.of(result("GQ", "75"))), "Đếm nhầm", TODAY)))
                .expectSuccessfulHandlerExecution();
        assertThat(world.carried().guards()).contains(new Guard(PLEDGE.value(), 0));
    }

    @Test
    void a_correction_that_changes_nothing_comes_too_early_or_from_a_stranger_is_refused() {
        List<TargetResult> right = List.of(result("GQ", "75"));
        fixture(TargetReport.class, representing(RED))
                .given(SUBMITTED)
                .when(new CorrectTargetReport(
                        REPORT, new TargetReportCorrectionBody(Bodies.targetResults(RESULTS), "Đếm nhầm", TODAY)))
                .expectNoEvents()
                .expectException(refused(Reason.NOTHING_CHANGED));
        fixture(TargetReport.class, representing(RED))
                .given(SUBMITTED)
                .when(new CorrectTargetReport(
                        REPORT,
                        new TargetReportCorrectionBody(
                                Bodies.targetResults(right), "Đếm nhầm", YESTERDAY.minusDays(1))))
                .expectNoEvents()
                .expectException(refused(Reason.DATE_TOO_EARLY));
        fixture(TargetReport.class, representing(BLUE))
                .given(SUBMITTED)
                .when(new CorrectTargetReport(
                        REPORT, new TargetReportCorrectionBody(Bodies.targetResults(right), "Đếm nhầm", TODAY)))
                .expectNoEvents()
                .expectException(refused(Reason.NO_MANDATE));
    }

    private static World world() {
        return new World().happened(OPENED, 0);
    }

    private static Actor representing(UnitId unit) {
        return world().grant("somebody", Role.REPRESENTATIVE, unit).actor("somebody");
    }

    private static PledgeAmended amendedTo(String code) {
        var target = new Target(code, "Giao quân", "công dân", Score.of("76"), Accumulation.SUM);
        return new PledgeAmended(
                PLEDGE, 2, "Quyết thắng", List.of(), List.of(target), null, null, "Bổ sung", YESTERDAY);
    }

    private static SubmitTargetReport submit(UnitId unit, String period, List<TargetResult> results) {
        return new SubmitTargetReport(
                REPORT,
                new TargetReportBody(null, PLEDGE, unit, Period.of(period), Bodies.targetResults(results), TODAY));
    }

    private static TargetResult result(String target, String actual) {
        return new TargetResult(target, Score.of(actual), List.of("Biên bản giao quân"), null);
    }
}
