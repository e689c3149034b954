package vn.bangvang.shared.domain.movement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.kernel.Correction;
import vn.bangvang.shared.domain.kernel.DomainEvent;
import vn.bangvang.shared.domain.kernel.UnitId;

/** The life of an emulation movement (phong trào thi đua): launched, received by units, its deadlines put off, closed. */
public sealed interface MovementEvent extends DomainEvent {

    MovementId movementId();

    /**
     * Launched (phát động) by an organiser, for one of its clusters or, without one, for the units below it.
     *
     * @param clonedFrom the movement whose plan was taken over, shifted by whole years
     */
    record MovementLaunched(
            MovementId movementId,
            UnitId organiserId,
            @Nullable ClusterId clusterId,
            @Nullable MovementId clonedFrom,
            MovementPlan plan,
            LocalDate launchedOn)
            implements MovementEvent {}

    record MovementCorrected(MovementId movementId, MovementPlan plan, String reason, LocalDate correctedOn)
            implements MovementEvent, Correction {
        @Override
        public boolean corrects(DomainEvent earlier) {
            return earlier instanceof MovementLaunched;
        }
    }

    /** A unit the movement was sent to has received it (tiếp nhận) and says how it will carry it out. */
    record MovementReceived(MovementId movementId, UnitId unitId, String plan, LocalDate receivedOn)
            implements MovementEvent {}

    record MovementReceiptCorrected(
            MovementId movementId, UnitId unitId, String plan, String reason, LocalDate correctedOn)
            implements MovementEvent, Correction {
        @Override
        public boolean corrects(DomainEvent earlier) {
            return earlier instanceof MovementReceived e && e.unitId().equals(unitId);
        }
    }

    /** A deadline was put off (gia hạn), from {@code before} to the later {@code dueOn}. */
    record DeadlineExtended(
            MovementId movementId,
            String deadline,
            LocalDate before,
            LocalDate dueOn,
            String reason,
            LocalDate extendedOn)
            implements MovementEvent {}

    /** Summed up (tổng kết phong trào); afterwards nothing but these results can be corrected. */
    record MovementClosed(MovementId movementId, MovementResults results, LocalDate closedOn)
            implements MovementEvent {}

    record MovementClosingCorrected(
            MovementId movementId, MovementResults results, LocalDate closedOn, String reason, LocalDate correctedOn)
            implements MovementEvent, Correction {
        @Override
        public boolean corrects(DomainEvent earlier) {
            return earlier instanceof MovementClosed;
        }
    }
}
