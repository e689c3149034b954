package vn.bangvang.shared.event;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.value.ClusterId;
import vn.bangvang.shared.value.MovementId;
import vn.bangvang.shared.value.UnitId;

/** The life of an emulation movement (phong trào thi đua). */
public sealed interface MovementEvent extends DomainEvent {

    MovementId movementId();

    /** Launched (phát động) by an organiser, for one of its clusters or, without one, for all its units. */
    record MovementLaunched(
            MovementId movementId,
            UnitId organiserId,
            @Nullable ClusterId clusterId,
            String name,
            String theme,
            List<String> contents,
            LocalDate from,
            LocalDate to,
            LocalDate launchedOn)
            implements MovementEvent {}

    record MovementCorrected(
            MovementId movementId,
            String name,
            String theme,
            List<String> contents,
            LocalDate from,
            LocalDate to,
            String reason,
            LocalDate correctedOn)
            implements MovementEvent {}
}
