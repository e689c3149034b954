package vn.bangvang.command.work;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import vn.bangvang.command.dispatch.AggregateCommand;
import vn.bangvang.shared.domain.kernel.MandateId;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.TaskKind;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.work.WorkId;
import vn.bangvang.shared.domain.work.WorkTask;

/** What can be asked of the work on a task. */
public sealed interface WorkCommand extends AggregateCommand {

    WorkId workId();

    @Override
    default Object aggregateId() {
        return workId();
    }

    /** A task as the inbox answers it. */
    record TaskClaimBody(
            @NotNull UUID caseId,
            @NotNull TaskKind task,

            @Nullable @Pattern(regexp = "[A-Za-z0-9._-]{1,60}")
            String part,

            @NotNull UnitId unitId,
            @NotNull Role role,
            @NotNull LocalDate claimedOn) {

        WorkTask claimed() {
            return new WorkTask(caseId, task, part, unitId, role);
        }
    }

    record ClaimTask(@TargetAggregateIdentifier WorkId workId, TaskClaimBody body) implements WorkCommand {
        public ClaimTask(TaskClaimBody body) {
            this(body.claimed().id(), body);
        }
    }

    /** {@code toMandateId}: of somebody who acts for the same unit in the same role. */
    record TaskHandOverBody(
            @NotNull UUID caseId,
            @NotNull TaskKind task,

            @Nullable @Pattern(regexp = "[A-Za-z0-9._-]{1,60}")
            String part,

            @NotNull UnitId unitId,
            @NotNull Role role,
            @NotNull MandateId toMandateId,
            @NotNull LocalDate handedOverOn) {

        WorkTask handedOver() {
            return new WorkTask(caseId, task, part, unitId, role);
        }
    }

    record HandOverTask(@TargetAggregateIdentifier WorkId workId, TaskHandOverBody body) implements WorkCommand {
        public HandOverTask(TaskHandOverBody body) {
            this(body.handedOver().id(), body);
        }
    }

    record TaskReleaseBody(
            @NotNull UUID caseId,
            @NotNull TaskKind task,

            @Nullable @Pattern(regexp = "[A-Za-z0-9._-]{1,60}")
            String part,

            @NotNull UnitId unitId,
            @NotNull Role role,
            @NotNull LocalDate releasedOn) {

        WorkTask released() {
            return new WorkTask(caseId, task, part, unitId, role);
        }
    }

    record ReleaseTask(@TargetAggregateIdentifier WorkId workId, TaskReleaseBody body) implements WorkCommand {
        public ReleaseTask(TaskReleaseBody body) {
            this(body.released().id(), body);
        }
    }
}
