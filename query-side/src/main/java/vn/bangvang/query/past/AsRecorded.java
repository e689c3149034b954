package vn.bangvang.query.past;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.bangvang.query.readmodel.EventLog.Logged;

/**
 * From where a case is looked at: what was recorded by then, and of it what was true of a day. Without any of them it is the case as
 * it stands now.
 */
record AsRecorded(
        @Parameter(
                description = "Như đã ghi đến vị trí này của nhật ký, kể cả sự kiện ở đó"
                        + " · as recorded up to this position of the log, with the event there")
        @Min(1)
        @Nullable
        Long atPosition,

        @Parameter(
                description = "Như đã ghi đến thời điểm này · as recorded up to this moment",
                example = "2024-05-02T01:00:00Z")
        @Nullable
        Instant recordedUntil,

        @Parameter(
                description = "Điều đúng với ngày này, kể cả điều sau đó mới ghi hay đính chính"
                        + " · what was true of this day, with what was recorded or put right later")
        @Nullable
        LocalDate validOn) {

    boolean holds(Logged logged) {
        return (atPosition == null || logged.position() <= atPosition)
                && (recordedUntil == null || !logged.recordedAt().isAfter(recordedUntil));
    }

    /** The last day that may count. */
    LocalDate day() {
        return validOn == null ? LocalDate.MAX : validOn;
    }
}
