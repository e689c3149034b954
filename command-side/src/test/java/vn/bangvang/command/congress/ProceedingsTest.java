package vn.bangvang.command.congress;

import static vn.bangvang.command.congress.Congresses.ADOPTED_ON;
import static vn.bangvang.command.congress.Congresses.ALLOCATED;
import static vn.bangvang.command.congress.Congresses.CITY;
import static vn.bangvang.command.congress.Congresses.CONGRESS;
import static vn.bangvang.command.congress.Congresses.CONVENED;
import static vn.bangvang.command.congress.Congresses.DAY;
import static vn.bangvang.command.congress.Congresses.DUC_XUAN;
import static vn.bangvang.command.congress.Congresses.HELD;
import static vn.bangvang.command.congress.Congresses.PHUNG_CHI_KIEN;
import static vn.bangvang.command.congress.Congresses.PLANNED;
import static vn.bangvang.command.congress.Congresses.RESOLVED;
import static vn.bangvang.command.congress.Congresses.elected;
import static vn.bangvang.command.congress.Congresses.given;
import static vn.bangvang.command.congress.Congresses.refuse;
import static vn.bangvang.command.testing.World.TOMORROW;
import static vn.bangvang.command.testing.World.person;
import static vn.bangvang.shared.domain.congress.DelegateStanding.OFFICIAL;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.bangvang.command.congress.CourseCommand.AdoptResolution;
import vn.bangvang.command.congress.CourseCommand.CongressNextPeriodBody;
import vn.bangvang.command.congress.CourseCommand.CongressResolutionCorrectionBody;
import vn.bangvang.command.congress.CourseCommand.CongressSittingCorrectionBody;
import vn.bangvang.command.congress.CourseCommand.CorrectResolution;
import vn.bangvang.command.congress.CourseCommand.CorrectSitting;
import vn.bangvang.command.congress.CourseCommand.HoldCongress;
import vn.bangvang.command.congress.CourseCommand.LaunchNextPeriod;
import vn.bangvang.command.testing.Bodies;
import vn.bangvang.command.testing.World;
import vn.bangvang.shared.domain.congress.CongressCourseEvent.CongressHeld;
import vn.bangvang.shared.domain.congress.CongressCourseEvent.CongressHeldCorrected;
import vn.bangvang.shared.domain.congress.CongressCourseEvent.NextPeriodLaunched;
import vn.bangvang.shared.domain.congress.CongressCourseEvent.ResolutionAdopted;
import vn.bangvang.shared.domain.congress.CongressCourseEvent.ResolutionCorrected;
import vn.bangvang.shared.domain.congress.CongressDelegateEvent.DelegatesAttended;
import vn.bangvang.shared.domain.congress.CongressEvent;
import vn.bangvang.shared.domain.congress.CongressPeriod;
import vn.bangvang.shared.domain.congress.CongressVote;
import vn.bangvang.shared.domain.congress.Resolution;
import vn.bangvang.shared.domain.congress.Sitting;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Role;

class ProceedingsTest {

    private static final List<String> DIRECTIONS = List.of("Huấn luyện giỏi");
    private static final CongressEvent LAUNCHED =
            new NextPeriodLaunched(CONGRESS, new CongressPeriod(2024, 2029), "Quyết thắng", List.of("Ba đột phá"), DAY);
    private static final LaunchNextPeriod LAUNCH =
            new LaunchNextPeriod(CONGRESS, new CongressNextPeriodBody("Quyết thắng", List.of("Ba đột phá"), DAY));

    @Test
    void a_congress_with_a_plan_is_held_once() {
        given("city", CONVENED, PLANNED).when(hold(120, 118, DAY)).expectEvents(HELD);
        refuse(given("city", CONVENED).when(hold(120, 118, DAY)), Reason.WRONG_CONGRESS_STAGE);
        refuse(given("city", CONVENED, PLANNED, HELD).when(hold(120, 118, DAY)), Reason.WRONG_CONGRESS_STAGE);
        refuse(given("city", CONVENED, PLANNED).when(hold(120, 118, ADOPTED_ON.minusDays(1))), Reason.DATE_TOO_EARLY);
        refuse(given("city", CONVENED, PLANNED).when(hold(120, 118, TOMORROW)), Reason.DATE_IN_FUTURE);
        refuse(given("province", CONVENED, PLANNED).when(hold(120, 118, DAY)), Reason.NO_MANDATE);
    }

    @Test
    void it_sits_with_more_than_half_of_those_summoned_among_them_all_officials() {
        given("city", elections()).when(hold(3, 2, DAY)).expectEvents(new CongressHeld(CONGRESS, 3, 2, DAY));
        refuse(given("city", elections()).when(hold(4, 2, DAY)), Reason.CONGRESS_NOT_QUORATE);
        refuse(given("city", elections()).when(hold(2, 2, DAY)), Reason.SUMMONED_FEWER_THAN_ELECTED);
        refuse(given("city", elections()).when(hold(3, 4, DAY)), Reason.DELEGATES_MISCOUNTED);
    }

    @Test
    void the_numbers_and_the_day_of_the_sitting_are_corrected_with_a_reason() {
        given("city", CONVENED, PLANNED, HELD)
                .when(correct(120, 117, DAY.minusDays(1)))
                .expectEvents(new CongressHeldCorrected(CONGRESS, 120, 117, DAY.minusDays(1), "Nhầm", DAY));
        refuse(given("city", CONVENED, PLANNED, HELD).when(correct(120, 118, DAY)), Reason.NOTHING_CHANGED);
        refuse(given("city", CONVENED, PLANNED, HELD).when(correct(120, 60, DAY)), Reason.CONGRESS_NOT_QUORATE);
        refuse(given("city", CONVENED, PLANNED, HELD).when(correct(120, 118, DAY.plusDays(1))), Reason.DATE_TOO_EARLY);
        refuse(
                given("city", CONVENED, PLANNED, HELD).when(correct(120, 118, ADOPTED_ON.minusDays(1))),
                Reason.DATE_TOO_EARLY);
        refuse(given("city", CONVENED, PLANNED).when(correct(120, 117, DAY)), Reason.WRONG_CONGRESS_STAGE);
        refuse(given("province", CONVENED, PLANNED, HELD).when(correct(120, 117, DAY)), Reason.NO_MANDATE);
    }

    @Test
    void a_correction_leaves_room_for_those_who_are_on_record_as_having_come_and_voted() {
        refuse(given("city", CONVENED, PLANNED, HELD, RESOLVED).when(correct(120, 117, DAY)), Reason.VOTES_MISCOUNTED);
        CongressEvent[] three = Stream.concat(
                        Stream.of(elections()),
                        Stream.of(
                                new CongressHeld(CONGRESS, 3, 3, DAY),
                                new DelegatesAttended(
                                        CONGRESS, List.of(person("An"), person("Bình"), person("Em")), DAY)))
                .toArray(CongressEvent[]::new);
        refuse(given("city", three).when(correct(3, 2, DAY)), Reason.DELEGATES_MISCOUNTED);
        given("city", three).when(correct(4, 3, DAY)).expectSuccessfulHandlerExecution();
    }

    @Test
    void where_places_were_allocated_a_congress_without_any_elected_delegate_is_not_held() {
        refuse(given("city", CONVENED, PLANNED, ALLOCATED).when(hold(120, 118, DAY)), Reason.NO_DELEGATES_ELECTED);
        given("city", CONVENED, PLANNED, ALLOCATED, elected(DUC_XUAN, "An", OFFICIAL))
                .when(hold(120, 118, DAY))
                .expectSuccessfulHandlerExecution();
        given("city", CONVENED, PLANNED).when(hold(120, 118, DAY)).expectSuccessfulHandlerExecution();
    }

    @Test
    void it_resolves_once_with_more_than_half_of_those_present() {
        given("city", CONVENED, PLANNED, HELD).when(resolve(118, 118)).expectEvents(RESOLVED);
        given("city", CONVENED, PLANNED, HELD).when(resolve(60, 118)).expectSuccessfulHandlerExecution();
        refuse(given("city", CONVENED, PLANNED, HELD).when(resolve(59, 118)), Reason.NO_MAJORITY);
        refuse(given("city", CONVENED, PLANNED, HELD).when(resolve(118, 119)), Reason.VOTES_MISCOUNTED);
        refuse(given("city", CONVENED, PLANNED).when(resolve(118, 118)), Reason.WRONG_CONGRESS_STAGE);
        refuse(given("city", CONVENED, PLANNED, HELD, RESOLVED).when(resolve(118, 118)), Reason.WRONG_CONGRESS_STAGE);
        refuse(given("city clerk", CONVENED, PLANNED, HELD).when(resolve(118, 118)), Reason.NO_MANDATE);
    }

    @Test
    void the_resolution_is_corrected_with_a_reason_also_after_the_next_period_began() {
        given("city", CONVENED, PLANNED, HELD, RESOLVED, LAUNCHED)
                .when(correct("Nghị quyết số 1", DAY))
                .expectEvents(new ResolutionCorrected(
                        CONGRESS,
                        "Nghị quyết số 1",
                        DIRECTIONS,
                        new CongressVote(118, 118),
                        DAY,
                        "Thiếu số",
                        DAY.plusDays(1)));
        refuse(
                given("city", CONVENED, PLANNED, HELD, RESOLVED).when(correct("Nghị quyết", DAY)),
                Reason.NOTHING_CHANGED);
        refuse(
                given("city", CONVENED, PLANNED, HELD, RESOLVED).when(correct("Nghị quyết", DAY.minusDays(1))),
                Reason.DATE_TOO_EARLY);
        refuse(
                given("city", CONVENED, PLANNED, HELD, RESOLVED, LAUNCHED).when(correct("Nghị quyết", DAY.plusDays(1))),
                Reason.DATE_TOO_EARLY);
        refuse(given("city", CONVENED, PLANNED, HELD).when(correct("Khác", DAY)), Reason.WRONG_CONGRESS_STAGE);
    }

    @Test
    void neither_the_sitting_nor_the_resolution_is_moved_to_a_day_on_which_whoever_recorded_it_had_no_mandate() {
        World world = Congresses.world();
        var held = World.under(world.grantFrom(DAY, "recorder", Role.ORGANISER, CITY), HELD);
        var before = World.fixture(EmulationCongress.class, world.actor("city")).given(CONVENED, PLANNED, held);
        refuse(before.when(correct(120, 117, DAY.minusDays(1))), Reason.NO_MANDATE_ON_DAY);
        World other = Congresses.world();
        var adopted =
                new ResolutionAdopted(CONGRESS, "Nghị quyết", DIRECTIONS, new CongressVote(118, 118), DAY.plusDays(1));
        var resolved = World.under(other.grantFrom(DAY.plusDays(1), "recorder", Role.ORGANISER, CITY), adopted);
        refuse(
                World.fixture(EmulationCongress.class, other.actor("city"))
                        .given(CONVENED, PLANNED, HELD, resolved)
                        .when(correct("Nghị quyết", DAY)),
                Reason.NO_MANDATE_ON_DAY);
    }

    @Test
    void the_next_period_is_launched_once_after_the_resolution() {
        given("city", CONVENED, PLANNED, HELD, RESOLVED).when(LAUNCH).expectEvents(LAUNCHED);
        refuse(given("city", CONVENED, PLANNED, HELD).when(LAUNCH), Reason.WRONG_CONGRESS_STAGE);
        refuse(given("city", CONVENED, PLANNED, HELD, RESOLVED, LAUNCHED).when(LAUNCH), Reason.WRONG_CONGRESS_STAGE);
        refuse(given("province", CONVENED, PLANNED, HELD, RESOLVED).when(LAUNCH), Reason.NO_MANDATE);
    }

    private static CongressEvent[] elections() {
        return new CongressEvent[] {
            CONVENED,
            PLANNED,
            ALLOCATED,
            elected(DUC_XUAN, "An", OFFICIAL),
            elected(DUC_XUAN, "Bình", OFFICIAL),
            elected(PHUNG_CHI_KIEN, "Em", OFFICIAL)
        };
    }

    private static HoldCongress hold(int summoned, int present, LocalDate day) {
        return new HoldCongress(CONGRESS, Bodies.sitting(new Sitting(summoned, present, day)));
    }

    private static CorrectSitting correct(int summoned, int present, LocalDate day) {
        return new CorrectSitting(
                CONGRESS,
                new CongressSittingCorrectionBody(Bodies.sitting(new Sitting(summoned, present, day)), "Nhầm", DAY));
    }

    private static AdoptResolution resolve(int inFavour, int present) {
        return new AdoptResolution(
                CONGRESS,
                Bodies.resolution(new Resolution("Nghị quyết", DIRECTIONS, new CongressVote(inFavour, present), DAY)));
    }

    private static CorrectResolution correct(String text, LocalDate adoptedOn) {
        return new CorrectResolution(
                CONGRESS,
                new CongressResolutionCorrectionBody(
                        Bodies.resolution(new Resolution(text, DIRECTIONS, new CongressVote(118, 118), adoptedOn)),
                        "Thiếu số",
                        DAY.plusDays(1)));
    }
}
