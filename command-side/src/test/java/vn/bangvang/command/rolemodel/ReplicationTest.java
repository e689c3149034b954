package vn.bangvang.command.rolemodel;

import static vn.bangvang.command.rolemodel.Models.ID;
import static vn.bangvang.command.rolemodel.Models.NURTURED;
import static vn.bangvang.command.rolemodel.Models.PLANNED;
import static vn.bangvang.command.rolemodel.Models.PUBLICISED;
import static vn.bangvang.command.rolemodel.Models.PUBLICISED_ON;
import static vn.bangvang.command.rolemodel.Models.READY;
import static vn.bangvang.command.rolemodel.Models.RECOGNISED;
import static vn.bangvang.command.rolemodel.Models.RECOGNISED_ON;
import static vn.bangvang.command.rolemodel.Models.REPLICATED;
import static vn.bangvang.command.rolemodel.Models.STARTED_ON;
import static vn.bangvang.command.rolemodel.Models.WITHDRAWN;
import static vn.bangvang.command.rolemodel.Models.refuse;
import static vn.bangvang.command.rolemodel.Models.text;
import static vn.bangvang.command.rolemodel.Models.upTo;
import static vn.bangvang.command.rolemodel.Models.when;
import static vn.bangvang.command.testing.World.BLUE;
import static vn.bangvang.command.testing.World.GREEN;
import static vn.bangvang.command.testing.World.PROVINCE;
import static vn.bangvang.command.testing.World.RED;
import static vn.bangvang.command.testing.World.TODAY;
import static vn.bangvang.command.testing.World.YESTERDAY;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.bangvang.command.actor.Actor;
import vn.bangvang.command.rolemodel.RoleModelCommand.FollowUpReplication;
import vn.bangvang.command.rolemodel.RoleModelCommand.MilestoneReachedBody;
import vn.bangvang.command.rolemodel.RoleModelCommand.PubliciseRoleModel;
import vn.bangvang.command.rolemodel.RoleModelCommand.ReachMilestone;
import vn.bangvang.command.rolemodel.RoleModelCommand.ReplicationBody;
import vn.bangvang.command.rolemodel.RoleModelCommand.ReplicationFollowUpBody;
import vn.bangvang.command.rolemodel.RoleModelCommand.RoleModelPublicationBody;
import vn.bangvang.command.rolemodel.RoleModelCommand.RoleModelWithdrawalBody;
import vn.bangvang.command.rolemodel.RoleModelCommand.StartReplication;
import vn.bangvang.command.rolemodel.RoleModelCommand.WithdrawRoleModel;
import vn.bangvang.command.testing.World;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.rolemodel.RoleModelEvent;
import vn.bangvang.shared.domain.rolemodel.RoleModelEvent.ReplicationFollowedUp;
import vn.bangvang.shared.domain.rolemodel.RoleModelEvent.ReplicationStarted;
import vn.bangvang.shared.domain.rolemodel.RoleModelEvent.RoleModelPublicised;
import vn.bangvang.shared.domain.rolemodel.RoleModelEvent.RoleModelWithdrawn;

/** How a role model is made known, taken over by others, and withdrawn. */
class ReplicationTest {

    private static final Actor CLERK = World.with(Role.REPRESENTATIVE, RED);
    private static final Actor BLUES = World.with(Role.REPRESENTATIVE, BLUE);
    private static final Actor GREENS = World.with(Role.REPRESENTATIVE, GREEN);
    private static final StartReplication START = start(BLUE, STARTED_ON);

    @Test
    void a_recognised_model_is_made_known_by_its_unit_and_from_above_as_often_as_wanted() {
        when(CLERK, upTo(RECOGNISED), publicise(RED, PUBLICISED_ON)).expectEvents(PUBLICISED);
        when(World.with(Role.ORGANISER, PROVINCE), upTo(REPLICATED), publicise(PROVINCE, TODAY))
                .expectEvents(
                        new RoleModelPublicised(ID, PROVINCE, text("Báo tỉnh"), text("Phường đi đầu"), null, TODAY));
        refuse(Reason.WRONG_ROLE_MODEL_STATE, CLERK, upTo(READY), publicise(RED, PUBLICISED_ON));
        refuse(Reason.UNKNOWN_ROLE_MODEL, BLUES, upTo(RECOGNISED), publicise(RED, PUBLICISED_ON));
        refuse(Reason.NO_MANDATE, BLUES, upTo(PUBLICISED), publicise(RED, PUBLICISED_ON));
        refuse(
                Reason.NOT_ABOVE_THE_UNIT,
                World.with(Role.ORGANISER, BLUE),
                upTo(PUBLICISED),
                publicise(BLUE, PUBLICISED_ON));
    }

    @Test
    void nothing_is_made_known_before_it_was_recognised() {
        for (RoleModelEvent last : List.of(RECOGNISED, REPLICATED)) {
            when(CLERK, upTo(last), publicise(RED, RECOGNISED_ON)).expectSuccessfulHandlerExecution();
        }
        refuse(Reason.DATE_TOO_EARLY, CLERK, upTo(RECOGNISED), publicise(RED, RECOGNISED_ON.minusDays(1)));
    }

    @Test
    void another_unit_takes_over_what_was_publicised_and_once() {
        when(BLUES, upTo(PUBLICISED), START).expectEvents(REPLICATED);
        when(GREENS, upTo(REPLICATED), start(GREEN, STARTED_ON))
                .expectEvents(new ReplicationStarted(ID, GREEN, text("Cách huấn luyện"), STARTED_ON));
        refuse(Reason.ALREADY_REPLICATED, BLUES, upTo(REPLICATED), START);
        refuse(Reason.OWN_ROLE_MODEL_REPLICATED, CLERK, upTo(PUBLICISED), start(RED, STARTED_ON));
        refuse(Reason.NO_MANDATE, GREENS, upTo(PUBLICISED), START);
        refuse(Reason.DATE_TOO_EARLY, BLUES, upTo(PUBLICISED), start(BLUE, PUBLICISED_ON.minusDays(1)));
    }

    @Test
    void strangers_are_not_told_how_far_a_model_has_come_before_it_is_made_known() {
        for (RoleModelEvent last : List.of(PLANNED, READY, RECOGNISED)) {
            refuse(Reason.UNKNOWN_ROLE_MODEL, BLUES, upTo(last), START);
        }
        refuse(Reason.WRONG_ROLE_MODEL_STATE, CLERK, upTo(RECOGNISED), start(RED, STARTED_ON));
    }

    @Test
    void a_replication_is_followed_up_by_the_unit_that_took_it_over() {
        when(BLUES, upTo(REPLICATED), followUp(BLUE, STARTED_ON))
                .expectEvents(new ReplicationFollowedUp(ID, BLUE, text("Đã vận hành"), STARTED_ON));
        refuse(Reason.DATE_TOO_EARLY, BLUES, upTo(REPLICATED), followUp(BLUE, STARTED_ON.minusDays(1)));
        refuse(Reason.NOT_REPLICATED, GREENS, upTo(REPLICATED), followUp(GREEN, TODAY));
        refuse(Reason.WRONG_ROLE_MODEL_STATE, BLUES, upTo(PUBLICISED), followUp(BLUE, TODAY));
    }

    @Test
    void the_follow_up_of_one_unit_does_not_hold_up_another() {
        List<RoleModelEvent> given =
                with(upTo(REPLICATED), new ReplicationFollowedUp(ID, BLUE, text("Đã vận hành"), TODAY));
        when(GREENS, given, start(GREEN, YESTERDAY)).expectSuccessfulHandlerExecution();
        refuse(Reason.DATE_TOO_EARLY, BLUES, given, followUp(BLUE, YESTERDAY));
    }

    @Test
    void a_model_is_withdrawn_at_any_time_by_its_unit_or_from_above() {
        for (RoleModelEvent last : List.of(PLANNED, NURTURED, READY, RECOGNISED, PUBLICISED, REPLICATED)) {
            when(CLERK, upTo(last), withdraw(RED)).expectEvents(WITHDRAWN);
            when(World.with(Role.ORGANISER, PROVINCE), upTo(last), withdraw(PROVINCE))
                    .expectEvents(new RoleModelWithdrawn(ID, PROVINCE, text("Mất an toàn"), TODAY));
        }
        refuse(Reason.NO_MANDATE, BLUES, upTo(REPLICATED), withdraw(RED));
    }

    @Test
    void after_the_withdrawal_nothing_follows_not_even_a_follow_up() {
        List<RoleModelEvent> given = with(upTo(REPLICATED), WITHDRAWN);
        refuse(Reason.WRONG_ROLE_MODEL_STATE, BLUES, given, followUp(BLUE, TODAY));
        refuse(Reason.WRONG_ROLE_MODEL_STATE, GREENS, given, start(GREEN, TODAY));
        refuse(Reason.WRONG_ROLE_MODEL_STATE, CLERK, given, publicise(RED, TODAY));
        refuse(Reason.WRONG_ROLE_MODEL_STATE, CLERK, given, withdraw(RED));
        refuse(
                Reason.WRONG_ROLE_MODEL_STATE,
                CLERK,
                given,
                new ReachMilestone(ID, new MilestoneReachedBody("M2", "Xong", null, TODAY)));
    }

    private static List<RoleModelEvent> with(List<RoleModelEvent> given, RoleModelEvent last) {
        return Stream.concat(given.stream(), Stream.of(last)).toList();
    }

    private static PubliciseRoleModel publicise(UnitId unit, LocalDate day) {
        return new PubliciseRoleModel(ID, new RoleModelPublicationBody(unit, "Báo tỉnh", "Phường đi đầu", null, day));
    }

    private static StartReplication start(UnitId unit, LocalDate day) {
        return new StartReplication(ID, new ReplicationBody(unit, "Cách huấn luyện", day));
    }

    private static FollowUpReplication followUp(UnitId unit, LocalDate day) {
        return new FollowUpReplication(ID, new ReplicationFollowUpBody(unit, "Đã vận hành", day));
    }

    private static WithdrawRoleModel withdraw(UnitId unit) {
        return new WithdrawRoleModel(ID, new RoleModelWithdrawalBody(unit, "Mất an toàn", TODAY));
    }
}
