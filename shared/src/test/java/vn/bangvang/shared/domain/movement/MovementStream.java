package vn.bangvang.shared.domain.movement;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.kernel.ActorMetadata;
import vn.bangvang.shared.domain.kernel.EventEnvelope;
import vn.bangvang.shared.domain.kernel.MandateId;
import vn.bangvang.shared.domain.kernel.Score;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.movement.MovementEvent.DeadlineExtended;
import vn.bangvang.shared.domain.movement.MovementEvent.MovementClosed;
import vn.bangvang.shared.domain.movement.MovementEvent.MovementCorrected;
import vn.bangvang.shared.domain.movement.MovementEvent.MovementLaunched;
import vn.bangvang.shared.domain.movement.MovementEvent.MovementReceived;

/** A movement of 2024, and what happens to it. */
final class MovementStream {

    static final MovementId ID = new MovementId(new UUID(1, 1));
    static final MovementId ORIGINAL = new MovementId(new UUID(1, 2));
    static final ClusterId CLUSTER = new ClusterId(new UUID(2, 1));
    static final UnitId ORGANISER = new UnitId(new UUID(3, 9));
    static final UnitId UNIT = new UnitId(new UUID(3, 1));
    static final MandateId MANDATE = new MandateId(new UUID(4, 1));
    static final LocalDate DAY = LocalDate.of(2024, 1, 10);
    static final LocalDate FROM = LocalDate.of(2024, 1, 15);
    static final LocalDate TO = LocalDate.of(2024, 12, 31);
    static final MovementResults RESULTS =
            new MovementResults("Tốt", List.of(new Figure("Số hộ thoát nghèo", "hộ", Score.of("1200"))));

    private static final ActorMetadata ACTOR = new ActorMetadata(null, MANDATE);

    private MovementStream() {}

    static MovementState after(MovementPlan plan, MovementEvent... events) {
        MovementState state = MovementState.FOLD.after(null, new EventEnvelope<>(launched(plan), ACTOR, 0));
        for (int i = 0; i < events.length; i++) {
            state = state.after(new EventEnvelope<>(events[i], ACTOR, i + 1));
        }
        return state;
    }

    static MovementEvent launched(MovementPlan plan) {
        return new MovementLaunched(ID, ORGANISER, CLUSTER, ORIGINAL, plan, DAY);
    }

    static MovementEvent corrected(MovementPlan plan) {
        return new MovementCorrected(ID, plan, "Nhầm", DAY.plusDays(1));
    }

    static MovementEvent received(String howItIsCarriedOut) {
        return new MovementReceived(ID, UNIT, howItIsCarriedOut, DAY.plusDays(2));
    }

    static MovementEvent extended(String code, LocalDate before, LocalDate dueOn) {
        return new DeadlineExtended(ID, code, before, dueOn, "Chờ số liệu", DAY.plusDays(2));
    }

    static MovementEvent closed(LocalDate day) {
        return new MovementClosed(ID, RESULTS, day);
    }

    static MovementDeadline due(String code, LocalDate day) {
        return new MovementDeadline(code, "Báo cáo " + code, "UNIT", day);
    }

    static MovementPlan plan(List<UnitId> scope, MovementDeadline... deadlines) {
        return new MovementPlan(
                MovementKind.ANNUAL,
                "PROVINCE",
                "Phong trào",
                "Đoàn kết",
                null,
                List.of("Một"),
                FROM,
                TO,
                scope,
                List.of(deadlines));
    }
}
