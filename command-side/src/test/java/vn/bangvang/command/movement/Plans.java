package vn.bangvang.command.movement;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.movement.MovementDeadline;
import vn.bangvang.shared.domain.movement.MovementKind;
import vn.bangvang.shared.domain.movement.MovementPlan;

/** Plans of movements as they are launched. */
final class Plans {

    static final LocalDate FROM = LocalDate.of(2024, 12, 1);
    static final LocalDate TO = LocalDate.of(2025, 11, 30);
    static final LocalDate DUE = LocalDate.of(2025, 6, 20);
    static final MovementDeadline DEADLINE = new MovementDeadline("SO-KET", "Báo cáo sơ kết", "UNIT", DUE);
    static final MovementPlan PLAN = named("Quyết thắng");

    private Plans() {}

    static MovementPlan named(String name) {
        return new MovementPlan(
                MovementKind.ANNUAL,
                "PROVINCE",
                name,
                "Đoàn kết",
                "Hoàn thành nhiệm vụ năm",
                List.of("Ba đột phá"),
                FROM,
                TO,
                List.of(),
                List.of(DEADLINE));
    }

    static MovementPlan thematic(String name, LocalDate from, LocalDate to) {
        return new MovementPlan(
                MovementKind.THEMATIC, "PROVINCE", name, name, null, List.of(name), from, to, List.of(), List.of());
    }

    static MovementPlan sentTo(UnitId... units) {
        return with(List.of(units), FROM, TO, DEADLINE);
    }

    static MovementPlan lasting(LocalDate from, LocalDate to) {
        return with(List.of(), from, to, null);
    }

    static MovementPlan due(MovementDeadline deadline) {
        return with(List.of(), FROM, TO, deadline);
    }

    private static MovementPlan with(
            List<UnitId> scope, LocalDate from, LocalDate to, @Nullable MovementDeadline deadline) {
        return new MovementPlan(
                PLAN.kind(),
                PLAN.level(),
                PLAN.name(),
                PLAN.theme(),
                PLAN.objective(),
                PLAN.contents(),
                from,
                to,
                scope,
                deadline == null ? List.of() : List.of(deadline));
    }
}
