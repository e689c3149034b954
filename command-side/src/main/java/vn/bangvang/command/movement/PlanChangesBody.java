package vn.bangvang.command.movement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bangvang.command.movement.PlanBody.DeadlineBody;
import vn.bangvang.shared.value.MovementKind;
import vn.bangvang.shared.value.UnitId;

/** What is different from the movement taken over; what is left out stays. */
record PlanChangesBody(
        @Nullable MovementKind kind,
        @Nullable @Pattern(regexp = "[A-Z0-9_]{1,20}") String level,
        @Nullable @Size(min = 1, max = 300) String name,
        @Nullable @Size(min = 1, max = 500) String theme,
        @Nullable @Size(max = 2000) String objective,
        @Nullable @Size(min = 1, max = 50) List<@NotBlank @Size(max = 2000) String> contents,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable @Size(max = 500) List<@NotNull UnitId> scope,
        @Nullable @Size(max = 50) List<@NotNull @Valid DeadlineBody> deadlines) {

    static final PlanChangesBody NONE = new PlanChangesBody(null, null, null, null, null, null, null, null, null, null);

    PlanChanges changes() {
        return new PlanChanges(
                kind, level, name, theme, objective, contents, from, to, scope, DeadlineBody.deadlines(deadlines));
    }
}
