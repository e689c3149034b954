package vn.bangvang.command.congress;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.bangvang.shared.domain.congress.CongressId;
import vn.bangvang.shared.domain.congress.CongressTask;

/** The plan of a congress and its tasks. */
public sealed interface PlanCommand extends CongressCommand {

    record AdoptCongressPlan(
            @TargetAggregateIdentifier CongressId congressId,
            String number,
            List<CongressTask> tasks,
            LocalDate adoptedOn)
            implements PlanCommand {}

    record AddCongressTask(@TargetAggregateIdentifier CongressId congressId, CongressTask task, LocalDate addedOn)
            implements PlanCommand {}

    record MoveCongressTask(
            @TargetAggregateIdentifier CongressId congressId,
            String code,
            LocalDate dueOn,
            String reason,
            LocalDate movedOn)
            implements PlanCommand {}

    record CompleteCongressTask(
            @TargetAggregateIdentifier CongressId congressId, String code, String evidence, LocalDate doneOn)
            implements PlanCommand {}

    record ReopenCongressTask(
            @TargetAggregateIdentifier CongressId congressId, String code, String reason, LocalDate reopenedOn)
            implements PlanCommand {}

    record DropCongressTask(
            @TargetAggregateIdentifier CongressId congressId, String code, String reason, LocalDate droppedOn)
            implements PlanCommand {}
}
