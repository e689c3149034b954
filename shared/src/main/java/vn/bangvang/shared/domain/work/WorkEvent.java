package vn.bangvang.shared.domain.work;

import java.time.LocalDate;
import vn.bangvang.shared.domain.kernel.DomainEvent;
import vn.bangvang.shared.domain.kernel.MandateId;

/** Who has a task, of all those who may do it (phân việc). It takes nothing from the others: they may still do it. */
public sealed interface WorkEvent extends DomainEvent {

    WorkId workId();

    /** Somebody took the task upon them (nhận việc), under the mandate by which they may do it. */
    record TaskClaimed(WorkId workId, WorkTask task, LocalDate claimedOn) implements WorkEvent {}

    /**
     * The task was given to somebody else of the same unit and role (chuyển việc).
     *
     * @param toMandateId under which that one may do it
     */
    record TaskHandedOver(WorkId workId, WorkTask task, MandateId toMandateId, LocalDate handedOverOn)
            implements WorkEvent {}

    /** Whoever had the task has it no longer (trả lại việc). */
    record TaskReleased(WorkId workId, LocalDate releasedOn) implements WorkEvent {}
}
