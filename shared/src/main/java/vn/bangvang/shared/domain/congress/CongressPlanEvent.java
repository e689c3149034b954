package vn.bangvang.shared.domain.congress;

import java.time.LocalDate;
import java.util.List;

/** The preparation of a congress (công tác chuẩn bị) as a plan that is kept up. */
public sealed interface CongressPlanEvent extends CongressEvent {

    record CongressPlanAdopted(CongressId congressId, String number, List<CongressTask> tasks, LocalDate adoptedOn)
            implements CongressPlanEvent {}

    record CongressTaskAdded(CongressId congressId, CongressTask task, LocalDate addedOn)
            implements CongressPlanEvent {}

    record CongressTaskMoved(CongressId congressId, String code, LocalDate dueOn, String reason, LocalDate movedOn)
            implements CongressPlanEvent {}

    /** {@code evidence}: the paper that shows it, such as the number of a decision. */
    record CongressTaskDone(CongressId congressId, String code, String evidence, LocalDate doneOn)
            implements CongressPlanEvent {}

    /** It was reported as done wrongly. */
    record CongressTaskReopened(CongressId congressId, String code, String reason, LocalDate reopenedOn)
            implements CongressPlanEvent {}

    record CongressTaskDropped(CongressId congressId, String code, String reason, LocalDate droppedOn)
            implements CongressPlanEvent {}
}
