package vn.bangvang.shared.domain.work;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.kernel.EventEnvelope;
import vn.bangvang.shared.domain.kernel.Fold;
import vn.bangvang.shared.domain.kernel.MandateId;
import vn.bangvang.shared.domain.work.WorkEvent.TaskClaimed;
import vn.bangvang.shared.domain.work.WorkEvent.TaskHandedOver;
import vn.bangvang.shared.domain.work.WorkEvent.TaskReleased;

/**
 * Who has a task. What each of its events means is said here and nowhere else.
 *
 * @param heldUnder the mandate of whoever has it; null when nobody has
 * @param since the business date of what happened last
 */
@RecordBuilder
public record WorkState(WorkId id, WorkTask task, @Nullable MandateId heldUnder, LocalDate since)
        implements WorkStateBuilder.With {

    public static final Fold<WorkState, WorkEvent> FOLD = new Fold<>(WorkState::first, WorkState::after);

    private static WorkState first(EventEnvelope<WorkEvent> envelope) {
        if (envelope.event() instanceof TaskClaimed e) {
            return new WorkState(e.workId(), e.task(), envelope.actor().mandate(), e.claimedOn());
        } else if (envelope.event() instanceof TaskHandedOver e) {
            return new WorkState(e.workId(), e.task(), e.toMandateId(), e.handedOverOn());
        }
        throw new IllegalArgumentException("Work begins when somebody has the task");
    }

    public WorkState after(EventEnvelope<WorkEvent> envelope) {
        WorkEvent event = envelope.event();
        if (event instanceof TaskClaimed e) {
            return with(s -> s.heldUnder(envelope.actor().mandate()).since(e.claimedOn()));
        } else if (event instanceof TaskHandedOver e) {
            return with(s -> s.heldUnder(e.toMandateId()).since(e.handedOverOn()));
        } else if (event instanceof TaskReleased e) {
            return with(s -> s.heldUnder(null).since(e.releasedOn()));
        }
        throw new IllegalArgumentException(event.getClass().getName());
    }
}
