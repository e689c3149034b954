package vn.bangvang.command.movement;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.movement.MovementDeadline;
import vn.bangvang.shared.domain.movement.MovementKind;
import vn.bangvang.shared.domain.movement.MovementPlan;

/** What is different from the plan that is taken over; null leaves it as it was. */
public record PlanChanges(
        @Nullable MovementKind kind,
        @Nullable String level,
        @Nullable String name,
        @Nullable String theme,
        @Nullable String objective,
        @Nullable List<String> contents,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable List<UnitId> scope,
        @Nullable List<MovementDeadline> deadlines) {

    /** Only the years are shifted. */
    public static final PlanChanges NONE = new PlanChanges(null, null, null, null, null, null, null, null, null, null);

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
                or(deadlines, plan.deadlines()));
    }

    private static <T> T or(@Nullable T changed, T before) {
        return changed == null ? before : changed;
    }
}
