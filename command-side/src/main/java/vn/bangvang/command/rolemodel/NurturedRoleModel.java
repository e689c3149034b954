package vn.bangvang.command.rolemodel;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.LocalDate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import vn.bangvang.command.actor.Actor;
import vn.bangvang.command.rolemodel.RoleModelCommand.CorrectRoleModelPlan;
import vn.bangvang.command.rolemodel.RoleModelCommand.MoveMilestone;
import vn.bangvang.command.rolemodel.RoleModelCommand.ReachMilestone;
import vn.bangvang.command.rolemodel.RoleModelCommand.RecordProgress;
import vn.bangvang.shared.event.RoleModelEvent;
import vn.bangvang.shared.event.RoleModelEvent.MilestoneMoved;
import vn.bangvang.shared.event.RoleModelEvent.MilestoneReached;
import vn.bangvang.shared.event.RoleModelEvent.ProgressRecorded;
import vn.bangvang.shared.event.RoleModelEvent.RoleModelPlanCorrected;
import vn.bangvang.shared.refusal.Reason;
import vn.bangvang.shared.refusal.Refusal;
import vn.bangvang.shared.rule.DatePolicy;
import vn.bangvang.shared.rule.RoleModelPolicy;
import vn.bangvang.shared.rule.RoleModelPolicy.Act;
import vn.bangvang.shared.value.CaseText;
import vn.bangvang.shared.value.Milestone;
import vn.bangvang.shared.value.Role;
import vn.bangvang.shared.value.RoleModelPlan;

/** What the unit does with a role model that it nurtures, up to its recognition. */
abstract class NurturedRoleModel extends RoleModelFile {

    @CommandHandler
    void handle(CorrectRoleModelPlan command, Actor actor) {
        nurture(command.correctedOn(), actor);
        RoleModelPlan corrected = command.plan().of(subject);
        RoleModelPolicy.checkPlan(corrected, reached);
        mustDiffer(corrected, plan);
        happen(new RoleModelPlanCorrected(id, corrected, about(command.reason()), command.correctedOn()), actor);
    }

    @CommandHandler
    void handle(ReachMilestone command, Actor actor) {
        nurture(command.reachedOn(), actor);
        RoleModelPolicy.open(plan, reached, command.code());
        happen(
                new MilestoneReached(
                        id,
                        command.code(),
                        about(command.evidence()),
                        aboutOrNull(command.reference()),
                        command.reachedOn()),
                actor);
    }

    @CommandHandler
    void handle(MoveMilestone command, Actor actor) {
        nurture(command.movedOn(), actor);
        Milestone milestone = RoleModelPolicy.open(plan, reached, command.code());
        RoleModelPolicy.checkMove(plan, milestone, command.dueOn());
        happen(
                new MilestoneMoved(id, command.code(), command.dueOn(), about(command.reason()), command.movedOn()),
                actor);
    }

    @CommandHandler
    void handle(RecordProgress command, Actor actor) {
        nurture(command.recordedOn(), actor);
        happen(
                new ProgressRecorded(
                        id, about(command.progress()), aboutOrNull(command.reference()), command.recordedOn()),
                actor);
    }

    private void nurture(LocalDate day, Actor actor) {
        actor.on(day).as(Role.REPRESENTATIVE, unit);
        Individuals.keepApart(subject, actor);
        RoleModelPolicy.checkState(Act.NURTURE, state);
        DatePolicy.checkOrder(day, plannedOn);
    }

    static void mustDiffer(Object wanted, @Nullable Object now) {
        if (wanted.equals(now)) {
            throw new Refusal(Reason.NOTHING_CHANGED);
        }
    }

    CaseText about(String text) {
        return CaseText.about(subject, text);
    }

    @Nullable
    CaseText aboutOrNull(@Nullable String text) {
        return text == null ? null : about(text);
    }

    /** Who acted is told here too, so that this very instance knows it before the append. */
    static void happen(RoleModelEvent event, Actor actor) {
        apply(event, MetaData.from(actor.told()));
    }
}
