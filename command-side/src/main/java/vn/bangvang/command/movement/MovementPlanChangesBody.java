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

/** What is different from the movement taken over; what is left out stays. */
record MovementPlanChangesBody(
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

    PlanChanges changes() {
        return new PlanChanges(
                kind,
                level,
                name,
                theme,
                objective,
                contents,
                from,
                to,
                scope,
                MovementDeadlineBody.deadlines(deadlines));
    }
}
