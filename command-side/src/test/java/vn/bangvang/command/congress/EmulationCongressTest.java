package vn.bangvang.command.congress;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bangvang.command.congress.Congresses.ADOPTED_ON;
import static vn.bangvang.command.congress.Congresses.CITY;
import static vn.bangvang.command.congress.Congresses.CONGRESS;
import static vn.bangvang.command.congress.Congresses.CONVENED;
import static vn.bangvang.command.congress.Congresses.CONVENED_ON;
import static vn.bangvang.command.congress.Congresses.DAY;
import static vn.bangvang.command.congress.Congresses.HELD;
import static vn.bangvang.command.congress.Congresses.NAME;
import static vn.bangvang.command.congress.Congresses.PERIOD;
import static vn.bangvang.command.congress.Congresses.PLACE;
import static vn.bangvang.command.congress.Congresses.PLANNED;
import static vn.bangvang.command.congress.Congresses.given;
import static vn.bangvang.command.congress.Congresses.refuse;
import static vn.bangvang.command.congress.Congresses.world;
import static vn.bangvang.command.testing.World.NOWHERE;
import static vn.bangvang.command.testing.World.PROVINCE;
import static vn.bangvang.command.testing.World.RED;
import static vn.bangvang.command.testing.World.refused;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.bangvang.command.congress.CourseCommand.CancelCongress;
import vn.bangvang.command.congress.CourseCommand.CongressBody;
import vn.bangvang.command.congress.CourseCommand.CongressCancellationBody;
import vn.bangvang.command.congress.CourseCommand.CongressDesignationBody;
import vn.bangvang.command.congress.CourseCommand.CongressPostponementBody;
import vn.bangvang.command.congress.CourseCommand.CongressRevocationBody;
import vn.bangvang.command.congress.CourseCommand.ConveneCongress;
import vn.bangvang.command.congress.CourseCommand.DesignatePilot;
import vn.bangvang.command.congress.CourseCommand.PostponeCongress;
import vn.bangvang.command.congress.CourseCommand.RevokePilot;
import vn.bangvang.command.testing.Bodies;
import vn.bangvang.command.testing.World;
import vn.bangvang.shared.domain.congress.CongressCourseEvent.CongressCancelled;
import vn.bangvang.shared.domain.congress.CongressCourseEvent.CongressConvened;
import vn.bangvang.shared.domain.congress.CongressCourseEvent.CongressPostponed;
import vn.bangvang.shared.domain.congress.CongressCourseEvent.PilotDesignated;
import vn.bangvang.shared.domain.congress.CongressCourseEvent.PilotRevoked;
import vn.bangvang.shared.domain.congress.CongressId;
import vn.bangvang.shared.domain.congress.CongressPeriod;
import vn.bangvang.shared.domain.kernel.Claim;
import vn.bangvang.shared.domain.kernel.ClaimKind;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.eventlog.AppendContext.Guard;

class EmulationCongressTest {

    private static final CongressId SUPERIOR = new CongressId(World.id("superior"));
    private static final String WHY = "Rút kinh nghiệm cho các huyện";
    private static final PilotDesignated DESIGNATED =
            new PilotDesignated(CONGRESS, PROVINCE, PERIOD, WHY, CONVENED_ON.plusDays(5));
    private static final PilotRevoked REVOKED =
            new PilotRevoked(CONGRESS, PROVINCE, "Nhầm đơn vị", CONVENED_ON.plusDays(6));
    private static final CongressCancelled CANCELLED =
            new CongressCancelled(CONGRESS, "Sáp nhập", CONVENED_ON.plusDays(9));

    @Test
    void a_congress_is_convened_for_five_years_and_knows_the_five_that_follow() {
        given("city").when(convene(CITY, PERIOD, DAY, null)).expectEvents(CONVENED);
    }

    @Test
    void each_year_is_claimed_so_that_no_two_periods_of_a_unit_overlap() {
        assertThat(CONVENED.claims())
                .containsExactly(
                        Claim.of(ClaimKind.CONGRESS, CITY, 2019),
                        Claim.of(ClaimKind.CONGRESS, CITY, 2020),
                        Claim.of(ClaimKind.CONGRESS, CITY, 2021),
                        Claim.of(ClaimKind.CONGRESS, CITY, 2022),
                        Claim.of(ClaimKind.CONGRESS, CITY, 2023));
        assertThat(CANCELLED.releases()).containsExactly("congress", "congress-pilot");
    }

    @Test
    void four_or_six_years_are_no_period() {
        for (int to : new int[] {2023, 2025}) {
            given("city")
                    .when(convene(CITY, new CongressPeriod(2019, to), DAY, null))
                    .expectNoEvents()
                    .expectException(refused(Reason.WRONG_CYCLE));
        }
    }

    @Test
    void only_the_units_own_organiser_convenes_and_for_a_day_to_come() {
        refuse(given("red organiser").when(convene(CITY, PERIOD, DAY, null)), Reason.NO_MANDATE);
        refuse(given("province").when(convene(CITY, PERIOD, DAY, null)), Reason.NO_MANDATE);
        refuse(given("city").when(convene(NOWHERE, PERIOD, DAY, null)), Reason.UNKNOWN_UNIT);
        refuse(given("city").when(convene(CITY, PERIOD, CONVENED_ON.minusDays(1), null)), Reason.DATE_TOO_EARLY);
    }

    @Test
    void the_superior_congress_is_one_of_a_unit_above_and_of_the_same_period() {
        given(above(PROVINCE, PERIOD).actor("city"))
                .when(convene(CITY, PERIOD, DAY, SUPERIOR))
                .expectSuccessfulHandlerExecution();
        refuse(given("city").when(convene(CITY, PERIOD, DAY, SUPERIOR)), Reason.UNKNOWN_CONGRESS);
        refuse(
                given(above(RED, PERIOD).actor("city")).when(convene(CITY, PERIOD, DAY, SUPERIOR)),
                Reason.UNIT_NOT_ABOVE);
        refuse(
                given(above(PROVINCE, new CongressPeriod(2018, 2023)).actor("city"))
                        .when(convene(CITY, PERIOD, DAY, SUPERIOR)),
                Reason.OTHER_PERIOD);
        World cancelled = above(PROVINCE, PERIOD).happened(new CongressCancelled(SUPERIOR, "Hoãn", DAY), 1);
        refuse(given(cancelled.actor("city")).when(convene(CITY, PERIOD, DAY, SUPERIOR)), Reason.WRONG_CONGRESS_STAGE);
    }

    @Test
    void a_unit_above_designates_the_pilot_and_has_one_a_period() {
        given("province", CONVENED).when(designate(PROVINCE)).expectEvents(DESIGNATED);
        assertThat(DESIGNATED.claims()).containsExactly(Claim.of(ClaimKind.CONGRESS_PILOT, PROVINCE, 2019, 2024));
    }

    @Test
    void nobody_is_the_pilot_of_themselves_or_of_a_stranger_or_twice() {
        refuse(given("city", CONVENED).when(designate(CITY)), Reason.UNIT_NOT_ABOVE);
        refuse(given("red organiser", CONVENED).when(designate(RED)), Reason.UNIT_NOT_ABOVE);
        refuse(given("city", CONVENED).when(designate(PROVINCE)), Reason.NO_MANDATE);
        refuse(given("province", CONVENED, DESIGNATED).when(designate(PROVINCE)), Reason.PILOT_ALREADY_DESIGNATED);
        refuse(given("province", CONVENED, PLANNED, HELD).when(designate(PROVINCE)), Reason.WRONG_CONGRESS_STAGE);
    }

    @Test
    void the_unit_that_designated_a_pilot_revokes_it_and_may_choose_again() {
        var revoke =
                new RevokePilot(CONGRESS, new CongressRevocationBody(PROVINCE, "Nhầm đơn vị", CONVENED_ON.plusDays(6)));
        given("province", CONVENED, DESIGNATED).when(revoke).expectEvents(REVOKED);
        assertThat(REVOKED.releases()).containsExactly("congress-pilot");
        refuse(given("province", CONVENED).when(revoke), Reason.NOT_A_PILOT);
        refuse(given("province", CONVENED, DESIGNATED, REVOKED).when(revoke), Reason.NOT_A_PILOT);
        given("province", CONVENED, DESIGNATED, REVOKED)
                .when(designate(PROVINCE))
                .expectEvents(DESIGNATED);
    }

    @Test
    void a_congress_is_convened_only_as_long_as_the_superior_one_stands() {
        World world = above(PROVINCE, PERIOD)
                .happened(new CongressPostponed(SUPERIOR, DAY.plusDays(1), PLACE, "Mưa bão", CONVENED_ON), 1);
        given(world.actor("city")).when(convene(CITY, PERIOD, DAY, SUPERIOR)).expectSuccessfulHandlerExecution();
        assertThat(world.carried().guards()).contains(new Guard(SUPERIOR.value(), 1));
    }

    @Test
    void a_day_entered_too_late_is_brought_forward_as_long_as_the_tasks_are_due_before_it() {
        var forward = new CongressPostponed(CONGRESS, DAY.minusDays(1), PLACE, "Trùng diễn tập", CONVENED_ON);
        given("city", CONVENED).when(postpone(DAY.minusDays(1))).expectEvents(forward);
        LocalDate lastTask = LocalDate.of(2024, 4, 30);
        given("city", CONVENED, PLANNED)
                .when(new PostponeCongress(
                        CONGRESS, new CongressPostponementBody(lastTask, PLACE, "Gõ nhầm tháng", ADOPTED_ON)))
                .expectSuccessfulHandlerExecution();
        refuse(
                given("city", CONVENED, PLANNED)
                        .when(new PostponeCongress(
                                CONGRESS,
                                new CongressPostponementBody(
                                        lastTask.minusDays(1), PLACE, "Gõ nhầm tháng", ADOPTED_ON))),
                Reason.TASK_AFTER_CONGRESS);
        refuse(given("city", CONVENED).when(postpone(CONVENED_ON.minusDays(1))), Reason.DATE_TOO_EARLY);
    }

    @Test
    void a_congress_is_postponed_to_another_day_or_place_and_not_once_it_was_held() {
        given("city", CONVENED)
                .when(postpone(DAY.plusDays(1)))
                .expectEvents(new CongressPostponed(CONGRESS, DAY.plusDays(1), PLACE, "Trùng diễn tập", CONVENED_ON));
        given("city", CONVENED)
                .when(new PostponeCongress(
                        CONGRESS, new CongressPostponementBody(DAY, "Nhà văn hóa", "Hội trường sửa chữa", CONVENED_ON)))
                .expectSuccessfulHandlerExecution();
        refuse(given("city", CONVENED).when(postpone(DAY)), Reason.NOTHING_CHANGED);
        refuse(given("city", CONVENED, PLANNED, HELD).when(postpone(DAY.plusDays(1))), Reason.WRONG_CONGRESS_STAGE);
        refuse(given("province", CONVENED).when(postpone(DAY.plusDays(1))), Reason.NO_MANDATE);
    }

    @Test
    void a_congress_is_cancelled_once_and_then_nothing_more_happens_to_it() {
        var cancel = new CancelCongress(CONGRESS, new CongressCancellationBody("Sáp nhập", CONVENED_ON.plusDays(9)));
        given("city", CONVENED, PLANNED)
                .when(new CancelCongress(CONGRESS, new CongressCancellationBody("Sáp nhập", DAY)))
                .expectEvents(new CongressCancelled(CONGRESS, "Sáp nhập", DAY));
        given("city", CONVENED).when(cancel).expectEvents(CANCELLED);
        refuse(given("city", CONVENED, CANCELLED).when(cancel), Reason.WRONG_CONGRESS_STAGE);
        refuse(given("province", CONVENED, CANCELLED).when(designate(PROVINCE)), Reason.WRONG_CONGRESS_STAGE);
        refuse(given("city", CONVENED, PLANNED, HELD).when(cancel), Reason.WRONG_CONGRESS_STAGE);
    }

    private static World above(UnitId unit, CongressPeriod period) {
        return world().happened(
                        new CongressConvened(
                                SUPERIOR,
                                unit,
                                "province",
                                NAME,
                                period,
                                5,
                                period.next(5),
                                DAY,
                                PLACE,
                                null,
                                CONVENED_ON),
                        0);
    }

    private static ConveneCongress convene(
            UnitId unit, CongressPeriod period, LocalDate plannedOn, @Nullable CongressId superior) {
        return new ConveneCongress(
                CONGRESS,
                new CongressBody(
                        null, unit, "district", NAME, Bodies.period(period), plannedOn, PLACE, superior, CONVENED_ON));
    }

    private static DesignatePilot designate(UnitId by) {
        return new DesignatePilot(CONGRESS, new CongressDesignationBody(by, WHY, CONVENED_ON.plusDays(5)));
    }

    private static PostponeCongress postpone(LocalDate day) {
        return new PostponeCongress(CONGRESS, new CongressPostponementBody(day, PLACE, "Trùng diễn tập", CONVENED_ON));
    }
}
