package vn.bangvang.command.movement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bangvang.command.movement.MovementPlanBody.MovementDeadlineBody;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.movement.MovementKind;
import vn.bangvang.shared.domain.movement.MovementPlan;

/** What is different from the movement taken over; what is left out stays. */
public record MovementPlanChangesBody(
        @Nullable MovementKind kind,
        @Nullable @Pattern(regexp = "[A-Z0-9_]{1,20}") String level,

        @Nullable @Size(max = 300) @Pattern(regexp = NOT_BLANK)
        String name,

        @Nullable @Size(max = 500) @Pattern(regexp = NOT_BLANK)
        String theme,

        @Nullable @Size(max = 2000) String objective,
        @Nullable @Size(min = 1, max = 50) List<@NotBlank @Size(max = 2000) String> contents,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable @Size(max = 500) List<@NotNull UnitId> scope,
        @Nullable @Size(max = 50) List<@NotNull @Valid MovementDeadlineBody> deadlines) {

    private static final String NOT_BLANK = "(?s).*\\S.*";

    MovementPlan appliedTo(MovementPlan plan) {
        return new MovementPlan(
                or(kind, plan.kind()),
                or(level, plan.level()),
                or(name, plan.name()),
                or(theme, plan.theme()),
                objective == null ? plan.objective() : objective,
                or(contents, plan.contents()),
                or(from, plan.from()),
                or(to, plan.to()),
                or(scope, plan.scope()),
                or(MovementDeadlineBody.deadlines(deadlines), plan.deadlines()));
    }

    private static <T> T or(@Nullable T changed, T before) {
        return changed == null ? before : changed;
    }
}
