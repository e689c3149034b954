package vn.bangvang.command.movement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.movement.MovementDeadline;
import vn.bangvang.shared.domain.movement.MovementKind;
import vn.bangvang.shared.domain.movement.MovementPlan;
import vn.bangvang.shared.platform.web.Legible;

/** The plan of a movement as it is sent; no scope means all. */
public record MovementPlanBody(
        @NotNull MovementKind kind,
        @NotNull @Pattern(regexp = "[A-Z0-9_]{1,20}") String level,
        @NotBlank @Size(max = 300) @Legible String name,
        @NotBlank @Size(max = 500) @Legible String theme,
        @Nullable @Size(max = 2000) String objective,
        @NotEmpty @Size(max = 50) List<@NotBlank @Size(max = 2000) String> contents,
        @NotNull LocalDate from,
        @NotNull LocalDate to,
        @Nullable @Size(max = 500) List<@NotNull UnitId> scope,
        @Nullable @Size(max = 50) List<@NotNull @Valid MovementDeadlineBody> deadlines) {

    public record MovementDeadlineBody(
            @NotNull @Pattern(regexp = "[A-Z0-9_-]{1,40}") String code,
            @NotBlank @Size(max = 300) @Legible String name,
            @NotNull @Pattern(regexp = "[A-Z0-9_]{1,20}") String level,
            @NotNull LocalDate dueOn) {

        private MovementDeadline deadline() {
            return new MovementDeadline(code, name, level, dueOn);
        }

        static @Nullable List<MovementDeadline> deadlines(@Nullable List<MovementDeadlineBody> bodies) {
            return bodies == null
                    ? null
                    : bodies.stream().map(MovementDeadlineBody::deadline).toList();
        }
    }

    MovementPlan plan() {
        List<MovementDeadline> due = MovementDeadlineBody.deadlines(deadlines);
        return new MovementPlan(
                kind,
                level,
                name,
                theme,
                objective,
                contents,
                from,
                to,
                scope == null ? List.of() : scope,
                due == null ? List.of() : due);
    }
}
