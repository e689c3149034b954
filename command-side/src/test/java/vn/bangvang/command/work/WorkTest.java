package vn.bangvang.command.work;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bangvang.command.testing.World.RED;
import static vn.bangvang.command.testing.World.TODAY;
import static vn.bangvang.command.testing.World.YESTERDAY;
import static vn.bangvang.command.testing.World.fixture;
import static vn.bangvang.command.testing.World.refused;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.bangvang.command.testing.World;
import vn.bangvang.command.work.WorkCommand.ClaimTask;
import vn.bangvang.command.work.WorkCommand.HandOverTask;
import vn.bangvang.command.work.WorkCommand.ReleaseTask;
import vn.bangvang.command.work.WorkCommand.TaskClaimBody;
import vn.bangvang.command.work.WorkCommand.TaskHandOverBody;
import vn.bangvang.command.work.WorkCommand.TaskReleaseBody;
import vn.bangvang.shared.domain.kernel.MandateId;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.TaskKind;
import vn.bangvang.shared.domain.mandate.MandateEvent.MandateEnded;
import vn.bangvang.shared.domain.work.WorkEvent.TaskClaimed;
import vn.bangvang.shared.domain.work.WorkEvent.TaskHandedOver;
import vn.bangvang.shared.domain.work.WorkEvent.TaskReleased;
import vn.bangvang.shared.domain.work.WorkTask;
import vn.bangvang.shared.eventlog.AppendContext.Guard;

/** Those who may do a task tell each other who does. */
class WorkTest {

    private static final WorkTask TASK =
            new WorkTask(World.id("nomination"), TaskKind.ENDORSE, null, RED, Role.APPROVER);

    private final World world = new World();
    private final MandateId hers = world.grantFrom(World.LONG_AGO, "hoa", Role.APPROVER, RED);
    private final MandateId his = world.grantFrom(World.LONG_AGO, "nam", Role.APPROVER, RED);
    private final TaskClaimed claimed = new TaskClaimed(TASK.id(), TASK, YESTERDAY);

    @Test
    void whoever_may_do_a_task_claims_it() {
        fixture(Work.class, world.actor("hoa"))
                .givenNoPriorActivity()
                .when(claim(YESTERDAY))
                .expectEvents(claimed);
    }

    @Test
    void whoever_may_not_do_it_neither_claims_it_nor_gives_it_on() {
        world.grant("thu", Role.REPRESENTATIVE, RED);
        fixture(Work.class, world.actor("thu"))
                .givenNoPriorActivity()
                .when(claim(TODAY))
                .expectNoEvents()
                .expectException(refused(Reason.NO_MANDATE));
        fixture(Work.class, world.actor("thu"))
                .givenNoPriorActivity()
                .when(handOver(his))
                .expectNoEvents()
                .expectException(refused(Reason.NO_MANDATE));
    }

    @Test
    void somebody_else_may_take_it_over_but_nobody_takes_twice_what_they_have() {
        fixture(Work.class, world.actor("nam"))
                .given(World.under(hers, claimed))
                .when(claim(TODAY))
                .expectEvents(new TaskClaimed(TASK.id(), TASK, TODAY));
        fixture(Work.class, world.actor("hoa"))
                .given(World.under(hers, claimed))
                .when(claim(YESTERDAY))
                .expectNoEvents()
                .expectException(refused(Reason.TASK_ALREADY_TAKEN));
    }

    @Test
    void whoever_had_a_task_that_came_back_may_claim_it_again() {
        fixture(Work.class, world.actor("hoa"))
                .given(World.under(hers, claimed))
                .when(claim(TODAY))
                .expectEvents(new TaskClaimed(TASK.id(), TASK, TODAY));
    }

    @Test
    void whoever_looks_after_all_units_below_neither_takes_a_task_of_one_of_them_nor_leaves_it_to_others() {
        world.grantFrom(World.LONG_AGO, "giam", Role.AUDITOR, RED);
        WorkTask asAuditor = new WorkTask(TASK.caseId(), TASK.task(), TASK.part(), RED, Role.AUDITOR);
        fixture(Work.class, world.actor("giam"))
                .given(World.under(hers, claimed))
                .when(new ReleaseTask(new TaskReleaseBody(
                        asAuditor.caseId(),
                        asAuditor.task(),
                        asAuditor.part(),
                        asAuditor.unitId(),
                        asAuditor.role(),
                        TODAY)))
                .expectNoEvents()
                .expectException(refused(Reason.NO_MANDATE));
    }

    @Test
    void it_is_handed_over_to_a_mandate_that_is_guarded() {
        fixture(Work.class, world.actor("hoa"))
                .given(World.under(hers, claimed))
                .when(handOver(his))
                .expectEvents(new TaskHandedOver(TASK.id(), TASK, his, TODAY));
        assertThat(world.carried().guards()).extracting(Guard::aggregateId).contains(his.value());
    }

    @Test
    void it_is_handed_over_to_nobody_of_another_role_or_unit_and_to_nobody_who_is_not_there() {
        MandateId other = world.grantFrom(World.LONG_AGO, "an", Role.APPROVER, World.BLUE);
        MandateId later = world.grantFrom(TODAY.plusDays(1), "mai", Role.APPROVER, RED);
        MandateId unknown = new MandateId(World.id("unknown"));
        refusedToHandOver(other, Reason.MANDATE_DOES_NOT_FIT);
        refusedToHandOver(later, Reason.NO_MANDATE_ON_DAY);
        refusedToHandOver(unknown, Reason.UNKNOWN_MANDATE);
    }

    @Test
    void it_is_handed_over_to_nobody_whose_mandate_has_ended() {
        world.happened(new MandateEnded(his, "Thôi nhiệm vụ", YESTERDAY), 1);
        refusedToHandOver(his, Reason.NO_MANDATE_ON_DAY);
    }

    private void refusedToHandOver(MandateId to, Reason reason) {
        fixture(Work.class, world.actor("hoa"))
                .givenNoPriorActivity()
                .when(handOver(to))
                .expectNoEvents()
                .expectException(refused(reason));
    }

    @Test
    void what_nobody_has_is_not_given_back_and_no_day_goes_backwards() {
        fixture(Work.class, world.actor("hoa"))
                .given(World.under(hers, claimed))
                .when(release(TODAY))
                .expectEvents(new TaskReleased(TASK.id(), TODAY));
        fixture(Work.class, world.actor("hoa"))
                .given(World.under(hers, claimed), World.under(hers, new TaskReleased(TASK.id(), TODAY)))
                .when(release(TODAY))
                .expectNoEvents()
                .expectException(refused(Reason.TASK_NOT_TAKEN));
        fixture(Work.class, world.actor("nam"))
                .given(World.under(hers, claimed))
                .when(claim(YESTERDAY.minusDays(1)))
                .expectNoEvents()
                .expectException(refused(Reason.DATE_TOO_EARLY));
    }

    private static ClaimTask claim(LocalDate day) {
        return new ClaimTask(
                new TaskClaimBody(TASK.caseId(), TASK.task(), TASK.part(), TASK.unitId(), TASK.role(), day));
    }

    private static HandOverTask handOver(MandateId to) {
        return new HandOverTask(
                new TaskHandOverBody(TASK.caseId(), TASK.task(), TASK.part(), TASK.unitId(), TASK.role(), to, TODAY));
    }

    private static ReleaseTask release(LocalDate day) {
        return new ReleaseTask(
                new TaskReleaseBody(TASK.caseId(), TASK.task(), TASK.part(), TASK.unitId(), TASK.role(), day));
    }
}
