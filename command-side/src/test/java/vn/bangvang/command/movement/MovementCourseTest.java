package vn.bangvang.command.movement;

import static vn.bangvang.command.testing.World.BLUE;
import static vn.bangvang.command.testing.World.CLUSTER;
import static vn.bangvang.command.testing.World.PROVINCE;
import static vn.bangvang.command.testing.World.RED;
import static vn.bangvang.command.testing.World.STRANGER;
import static vn.bangvang.command.testing.World.TODAY;
import static vn.bangvang.command.testing.World.YESTERDAY;
import static vn.bangvang.command.testing.World.fixture;
import static vn.bangvang.command.testing.World.refused;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bangvang.command.actor.Actor;
import vn.bangvang.command.movement.MovementCommand.CloseMovement;
import vn.bangvang.command.movement.MovementCommand.CorrectMovement;
import vn.bangvang.command.movement.MovementCommand.CorrectMovementClosing;
import vn.bangvang.command.movement.MovementCommand.CorrectReceipt;
import vn.bangvang.command.movement.MovementCommand.DeadlineExtensionBody;
import vn.bangvang.command.movement.MovementCommand.ExtendDeadline;
import vn.bangvang.command.movement.MovementCommand.MovementClosingBody;
import vn.bangvang.command.movement.MovementCommand.MovementClosingCorrectionBody;
import vn.bangvang.command.movement.MovementCommand.MovementCorrectionBody;
import vn.bangvang.command.movement.MovementCommand.MovementReceiptBody;
import vn.bangvang.command.movement.MovementCommand.MovementReceiptCorrectionBody;
import vn.bangvang.command.movement.MovementCommand.ReceiveMovement;
import vn.bangvang.command.testing.Bodies;
import vn.bangvang.command.testing.World;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.Score;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.movement.Figure;
import vn.bangvang.shared.domain.movement.MovementEvent.DeadlineExtended;
import vn.bangvang.shared.domain.movement.MovementEvent.MovementClosed;
import vn.bangvang.shared.domain.movement.MovementEvent.MovementClosingCorrected;
import vn.bangvang.shared.domain.movement.MovementEvent.MovementLaunched;
import vn.bangvang.shared.domain.movement.MovementEvent.MovementReceiptCorrected;
import vn.bangvang.shared.domain.movement.MovementEvent.MovementReceived;
import vn.bangvang.shared.domain.movement.MovementId;
import vn.bangvang.shared.domain.movement.MovementResults;

/** What becomes of a movement: it is received, its deadlines are put off, it is closed. */
class MovementCourseTest {

    private static final MovementId MOVEMENT = new MovementId(World.id("movement"));
    private static final Actor ORGANISER = World.with(Role.ORGANISER, PROVINCE);
    private static final Actor RED_WARD = World.with(Role.REPRESENTATIVE, RED);
    private static final String HOW = "Kế hoạch 12/KH-BCHQS của phường";
    private static final MovementLaunched TO_CLUSTER =
            new MovementLaunched(MOVEMENT, PROVINCE, CLUSTER, null, Plans.PLAN, YESTERDAY);
    private static final MovementLaunched TO_ALL =
            new MovementLaunched(MOVEMENT, PROVINCE, null, null, Plans.PLAN, YESTERDAY);
    private static final MovementLaunched TO_BLUE =
            new MovementLaunched(MOVEMENT, PROVINCE, CLUSTER, null, Plans.sentTo(BLUE), YESTERDAY);
    private static final LocalDate LATER = Plans.DUE.plusDays(10);
    private static final MovementResults RESULTS = results("76");
    private static final MovementClosed CLOSED = new MovementClosed(MOVEMENT, RESULTS, TODAY);

    @Test
    void a_unit_that_it_was_sent_to_receives_it_once() {
        fixture(Movement.class, RED_WARD).given(TO_CLUSTER).when(receive(RED)).expectEvents(received());
        fixture(Movement.class, RED_WARD)
                .given(TO_CLUSTER, received())
                .when(receive(RED))
                .expectNoEvents()
                .expectException(refused(Reason.ALREADY_RECEIVED));
    }

    @Test
    void without_a_cluster_it_reaches_everybody_below_and_with_one_its_members() {
        Actor stranger = World.with(Role.REPRESENTATIVE, STRANGER);
        fixture(Movement.class, stranger).given(TO_ALL).when(receive(STRANGER)).expectSuccessfulHandlerExecution();
        fixture(Movement.class, stranger)
                .given(TO_CLUSTER)
                .when(receive(STRANGER))
                .expectNoEvents()
                .expectException(refused(Reason.NOT_SENT_TO_UNIT));
    }

    @Test
    void who_receives_it_for_its_cluster_is_a_member_on_that_day() {
        for (UnitId unit : List.of(World.GREEN, STRANGER)) {
            Actor head = new World()
                    .movedOn(TODAY)
                    .grant("head", Role.REPRESENTATIVE, unit)
                    .actor("head");
            boolean left = unit.equals(World.GREEN);
            fixture(Movement.class, head)
                    .given(TO_CLUSTER)
                    .when(new ReceiveMovement(MOVEMENT, new MovementReceiptBody(unit, HOW, left ? TODAY : YESTERDAY)))
                    .expectNoEvents()
                    .expectException(refused(Reason.NOT_SENT_TO_UNIT));
            fixture(Movement.class, head)
                    .given(TO_CLUSTER)
                    .when(new ReceiveMovement(MOVEMENT, new MovementReceiptBody(unit, HOW, left ? YESTERDAY : TODAY)))
                    .expectSuccessfulHandlerExecution();
        }
    }

    @Test
    void a_unit_that_is_not_named_does_not_receive_it_though_a_member() {
        fixture(Movement.class, RED_WARD)
                .given(TO_BLUE)
                .when(receive(RED))
                .expectNoEvents()
                .expectException(refused(Reason.NOT_SENT_TO_UNIT));
        fixture(Movement.class, World.with(Role.REPRESENTATIVE, BLUE))
                .given(TO_BLUE)
                .when(receive(BLUE))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void only_a_units_own_representative_receives_for_it() {
        for (Actor other : List.of(ORGANISER, World.with(Role.REPRESENTATIVE, BLUE))) {
            fixture(Movement.class, other)
                    .given(TO_CLUSTER)
                    .when(receive(RED))
                    .expectNoEvents()
                    .expectException(refused(Reason.NO_MANDATE));
        }
    }

    @Test
    void nobody_receives_it_the_day_before_it_was_launched() {
        fixture(Movement.class, RED_WARD)
                .given(TO_CLUSTER)
                .when(new ReceiveMovement(MOVEMENT, new MovementReceiptBody(RED, HOW, YESTERDAY.minusDays(1))))
                .expectNoEvents()
                .expectException(refused(Reason.DATE_TOO_EARLY));
    }

    @Test
    void a_wrong_receipt_is_corrected_but_only_one_that_was_given() {
        var correction =
                new CorrectReceipt(MOVEMENT, new MovementReceiptCorrectionBody(RED, "Kế hoạch 21", "Nhầm số", TODAY));
        fixture(Movement.class, RED_WARD)
                .given(TO_CLUSTER, received())
                .when(correction)
                .expectEvents(new MovementReceiptCorrected(MOVEMENT, RED, "Kế hoạch 21", "Nhầm số", TODAY));
        fixture(Movement.class, RED_WARD)
                .given(TO_CLUSTER)
                .when(correction)
                .expectNoEvents()
                .expectException(refused(Reason.NOT_YET_RECEIVED));
        fixture(Movement.class, RED_WARD)
                .given(TO_CLUSTER, received())
                .when(new CorrectReceipt(MOVEMENT, new MovementReceiptCorrectionBody(RED, HOW, "Nhầm số", TODAY)))
                .expectNoEvents()
                .expectException(refused(Reason.NOTHING_CHANGED));
    }

    @Test
    void a_deadline_is_put_off_and_put_off_again() {
        fixture(Movement.class, ORGANISER)
                .given(TO_CLUSTER)
                .when(extend(Plans.DUE.plusDays(1)))
                .expectEvents(
                        new DeadlineExtended(MOVEMENT, "SO-KET", Plans.DUE, Plans.DUE.plusDays(1), "Mưa lũ", TODAY));
        fixture(Movement.class, ORGANISER)
                .given(TO_CLUSTER, extended())
                .when(extend(LATER.plusDays(1)))
                .expectEvents(new DeadlineExtended(MOVEMENT, "SO-KET", LATER, LATER.plusDays(1), "Mưa lũ", TODAY));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    void a_deadline_is_never_brought_forward_nor_left_where_it_was(int days) {
        fixture(Movement.class, ORGANISER)
                .given(TO_CLUSTER, extended())
                .when(extend(LATER.plusDays(days)))
                .expectNoEvents()
                .expectException(refused(Reason.DEADLINE_NOT_LATER));
    }

    @Test
    void a_deadline_that_is_not_there_cannot_be_put_off_nor_by_anybody_but_the_organiser() {
        fixture(Movement.class, ORGANISER)
                .given(TO_CLUSTER)
                .when(new ExtendDeadline(MOVEMENT, new DeadlineExtensionBody("TONG-KET", LATER, "Mưa lũ", TODAY)))
                .expectNoEvents()
                .expectException(refused(Reason.UNKNOWN_DEADLINE));
        fixture(Movement.class, RED_WARD)
                .given(TO_CLUSTER)
                .when(extend(LATER))
                .expectNoEvents()
                .expectException(refused(Reason.NO_MANDATE));
    }

    @Test
    void its_organiser_closes_it_with_results() {
        fixture(Movement.class, ORGANISER)
                .given(TO_CLUSTER, received())
                .when(new CloseMovement(MOVEMENT, new MovementClosingBody(Bodies.results(RESULTS), TODAY)))
                .expectEvents(CLOSED);
        fixture(Movement.class, RED_WARD)
                .given(TO_CLUSTER)
                .when(new CloseMovement(MOVEMENT, new MovementClosingBody(Bodies.results(RESULTS), TODAY)))
                .expectNoEvents()
                .expectException(refused(Reason.NO_MANDATE));
    }

    static List<MovementCommand> whatARunningMovementTakes() {
        return List.of(
                extend(LATER),
                receive(RED),
                new CorrectReceipt(MOVEMENT, new MovementReceiptCorrectionBody(RED, "Kế hoạch 21", "Nhầm số", TODAY)),
                new CorrectMovement(
                        MOVEMENT, new MovementCorrectionBody(Bodies.plan(Plans.named("Quyết tâm")), "Nhầm", TODAY)),
                new CloseMovement(MOVEMENT, new MovementClosingBody(Bodies.results(RESULTS), TODAY)));
    }

    @ParameterizedTest
    @MethodSource("whatARunningMovementTakes")
    void a_closed_movement_takes_nothing_more(MovementCommand command) {
        Actor both = new World()
                .grant("both", Role.ORGANISER, PROVINCE)
                .grant("both", Role.REPRESENTATIVE, RED)
                .actor("both");
        fixture(Movement.class, both)
                .given(TO_CLUSTER, CLOSED)
                .when(command)
                .expectNoEvents()
                .expectException(refused(Reason.MOVEMENT_CLOSED));
    }

    @Test
    void the_closing_itself_is_corrected_with_a_reason() {
        var corrected = new MovementClosingCorrected(MOVEMENT, results("75"), YESTERDAY, "Đếm trùng", TODAY);
        fixture(Movement.class, ORGANISER)
                .given(TO_CLUSTER, CLOSED)
                .when(correctClosing("75", YESTERDAY))
                .expectEvents(corrected);
        fixture(Movement.class, ORGANISER)
                .given(TO_CLUSTER, CLOSED, corrected)
                .when(correctClosing("75.0", YESTERDAY))
                .expectNoEvents()
                .expectException(refused(Reason.NOTHING_CHANGED));
        fixture(Movement.class, ORGANISER)
                .given(TO_CLUSTER)
                .when(correctClosing("75", YESTERDAY))
                .expectNoEvents()
                .expectException(refused(Reason.MOVEMENT_NOT_CLOSED));
        fixture(Movement.class, RED_WARD)
                .given(TO_CLUSTER, CLOSED)
                .when(correctClosing("75", YESTERDAY))
                .expectNoEvents()
                .expectException(refused(Reason.NO_MANDATE));
    }

    @Test
    void a_closing_is_moved_to_no_day_on_which_whoever_closed_had_no_mandate() {
        World world = new World().grant("organiser", Role.ORGANISER, PROVINCE);
        var closed = World.under(world.grantFrom(TODAY, "closer", Role.ORGANISER, PROVINCE), CLOSED);
        fixture(Movement.class, world.actor("organiser"))
                .given(TO_CLUSTER, closed)
                .when(correctClosing("75", YESTERDAY))
                .expectNoEvents()
                .expectException(refused(Reason.NO_MANDATE_ON_DAY));
        fixture(Movement.class, world.actor("organiser"))
                .given(TO_CLUSTER, closed)
                .when(correctClosing("75", TODAY))
                .expectSuccessfulHandlerExecution();
    }

    private static CorrectMovementClosing correctClosing(String calledUp, LocalDate closedOn) {
        return new CorrectMovementClosing(
                MOVEMENT,
                new MovementClosingCorrectionBody(Bodies.results(results(calledUp)), closedOn, "Đếm trùng", TODAY));
    }

    private static ReceiveMovement receive(UnitId unit) {
        return new ReceiveMovement(MOVEMENT, new MovementReceiptBody(unit, HOW, TODAY));
    }

    private static MovementReceived received() {
        return new MovementReceived(MOVEMENT, RED, HOW, TODAY);
    }

    private static ExtendDeadline extend(LocalDate to) {
        return new ExtendDeadline(MOVEMENT, new DeadlineExtensionBody("SO-KET", to, "Mưa lũ", TODAY));
    }

    private static DeadlineExtended extended() {
        return new DeadlineExtended(MOVEMENT, "SO-KET", Plans.DUE, LATER, "Mưa lũ", YESTERDAY);
    }

    private static MovementResults results(String calledUp) {
        return new MovementResults("Hoàn thành", List.of(new Figure("Công dân nhập ngũ", "người", Score.of(calledUp))));
    }
}
