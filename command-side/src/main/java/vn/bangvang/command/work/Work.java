package vn.bangvang.command.work;

import java.time.LocalDate;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import vn.bangvang.command.actor.Actor;
import vn.bangvang.command.work.WorkCommand.ClaimTask;
import vn.bangvang.command.work.WorkCommand.HandOverTask;
import vn.bangvang.command.work.WorkCommand.ReleaseTask;
import vn.bangvang.shared.domain.kernel.AccountId;
import vn.bangvang.shared.domain.kernel.ActorMetadata;
import vn.bangvang.shared.domain.kernel.EventEnvelope;
import vn.bangvang.shared.domain.kernel.MandateId;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.mandate.MandateState;
import vn.bangvang.shared.domain.work.WorkEvent;
import vn.bangvang.shared.domain.work.WorkEvent.TaskClaimed;
import vn.bangvang.shared.domain.work.WorkEvent.TaskHandedOver;
import vn.bangvang.shared.domain.work.WorkEvent.TaskReleased;
import vn.bangvang.shared.domain.work.WorkId;
import vn.bangvang.shared.domain.work.WorkPolicy;
import vn.bangvang.shared.domain.work.WorkState;
import vn.bangvang.shared.domain.work.WorkTask;

/**
 * Who has a task. It begins when the first one has it, and never asks whether the case is there or the task is due: whoever
 * claims what nobody is asked to do has a note that no inbox shows, and learns nothing of the case.
 */
@Aggregate(type = "Work", cache = "aggregateCache")
class Work {

    @AggregateIdentifier
    private WorkId id;

    private @Nullable WorkState state;

    Work() {}

    @EventSourcingHandler
    void on(WorkEvent event, MetaData metadata, @SequenceNumber long sequence) {
        state = WorkState.FOLD.after(state, new EventEnvelope<>(event, ActorMetadata.of(metadata), sequence));
        id = event.workId();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    WorkId handle(ClaimTask command, Actor actor) {
        WorkTask task = command.body().claimed();
        LocalDate day = command.body().claimedOn();
        WorkPolicy.checkRole(task);
        actor.on(day).as(task.role(), task.unitId());
        WorkPolicy.checkTakes(state, holder(actor), actor.author().account(), day);
        apply(new TaskClaimed(command.workId(), task, day), actor);
        return command.workId();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    WorkId handle(HandOverTask command, Actor actor) {
        WorkTask task = command.body().handedOver();
        LocalDate day = command.body().handedOverOn();
        WorkPolicy.checkRole(task);
        actor.on(day).as(task.role(), task.unitId());
        MandateState receiver = receiver(command.body().toMandateId(), task, day, actor);
        WorkPolicy.checkTakes(state, holder(actor), receiver.account(), day);
        apply(new TaskHandedOver(command.workId(), task, receiver.id(), day), actor);
        return command.workId();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    WorkId handle(ReleaseTask command, Actor actor) {
        WorkTask task = command.body().released();
        LocalDate day = command.body().releasedOn();
        WorkPolicy.checkRole(task);
        actor.on(day).as(task.role(), task.unitId());
        WorkPolicy.checkReleases(state, day);
        apply(new TaskReleased(command.workId(), day), actor);
        return command.workId();
    }

    /** Whose mandate ended has the task no more. */
    private @Nullable AccountId holder(Actor actor) {
        MandateId held = state == null ? null : state.heldUnder();
        return held == null
                ? null
                : actor.references()
                        .mandates()
                        .find(held)
                        .filter(one -> actor.references().mandates().holds(one, actor.today()))
                        .map(MandateState::account)
                        .orElse(null);
    }

    /** Whoever it is given to may do it on that day and today, and still may when it is written down. */
    private static MandateState receiver(MandateId id, WorkTask task, LocalDate day, Actor actor) {
        MandateState receiver = actor.references()
                .mandates()
                .find(id)
                .orElseThrow(() -> new Refusal(Reason.UNKNOWN_MANDATE, Map.of("mandate", id)));
        WorkPolicy.checkFits(task, id, receiver.role(), receiver.unit());
        if (!actor.references().mandates().holds(receiver, day)
                || !actor.references().mandates().holds(receiver, actor.today())) {
            throw new Refusal(
                    Reason.NO_MANDATE_ON_DAY, Map.of("role", task.role(), "unit", task.unitId(), "date", day));
        }
        actor.guard(receiver.id().value(), receiver.sequence());
        return receiver;
    }

    /** Who acted is attached at apply, so that the handler above sees it before the append. */
    private static void apply(WorkEvent event, Actor actor) {
        AggregateLifecycle.apply(event, MetaData.from(actor.metadata()));
    }
}
