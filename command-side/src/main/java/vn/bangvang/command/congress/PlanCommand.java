package vn.bangvang.command.congress;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.bangvang.shared.domain.congress.CongressId;
import vn.bangvang.shared.domain.congress.CongressTask;
import vn.bangvang.shared.domain.congress.CongressTaskKind;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.platform.web.Legible;

/** The plan of a congress and its tasks. */
public sealed interface PlanCommand extends CongressCommand {

    record CongressTaskBody(
            @NotNull @Pattern(regexp = "[A-Z0-9-]{1,20}") String code,
            @NotNull CongressTaskKind kind,
            @NotBlank @Size(max = 500) @Legible String title,
            @NotNull UnitId responsibleId,
            @NotNull LocalDate dueOn) {

        CongressTask task() {
            return new CongressTask(code, kind, title, responsibleId, dueOn);
        }
    }

    record CongressPlanBody(
            @NotBlank @Size(max = 100) @Legible String number,
            @NotEmpty @Size(max = 200) List<@NotNull @Valid CongressTaskBody> tasks,
            @NotNull LocalDate adoptedOn) {

        List<CongressTask> planned() {
            return tasks.stream().map(CongressTaskBody::task).toList();
        }
    }

    record AdoptCongressPlan(@TargetAggregateIdentifier CongressId congressId, CongressPlanBody body)
            implements PlanCommand {}

    record CongressAdditionBody(
            @NotNull @Valid CongressTaskBody task, @NotNull LocalDate addedOn) {}

    record AddCongressTask(@TargetAggregateIdentifier CongressId congressId, CongressAdditionBody body)
            implements PlanCommand {}

    record CongressMoveBody(
            @NotNull LocalDate dueOn,
            @NotBlank @Size(max = 1000) String reason,
            @NotNull LocalDate movedOn) {}

    record MoveCongressTask(@TargetAggregateIdentifier CongressId congressId, String code, CongressMoveBody body)
            implements PlanCommand {}

    record CongressCompletionBody(
            @NotBlank @Size(max = 500) String evidence,
            @NotNull LocalDate doneOn) {}

    record CompleteCongressTask(
            @TargetAggregateIdentifier CongressId congressId, String code, CongressCompletionBody body)
            implements PlanCommand {}

    record CongressReopeningBody(
            @NotBlank @Size(max = 1000) String reason,
            @NotNull LocalDate reopenedOn) {}

    record ReopenCongressTask(@TargetAggregateIdentifier CongressId congressId, String code, CongressReopeningBody body)
            implements PlanCommand {}

    record CongressDropBody(
            @NotBlank @Size(max = 1000) String reason,
            @NotNull LocalDate droppedOn) {}

    record DropCongressTask(@TargetAggregateIdentifier CongressId congressId, String code, CongressDropBody body)
            implements PlanCommand {}
}
