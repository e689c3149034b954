package vn.bangvang.shared.domain.congress;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How far the preparation of a congress has come on a day, at a glance. */
public record Readiness(Count all, Map<CongressTaskKind, Count> kinds) {

    /** One task of the plan with its days; {@code dueOn} is the last day for it as it was known on the day asked for. */
    public record Tracked(
            CongressTaskKind kind,
            LocalDate addedOn,
            LocalDate dueOn,
            @Nullable LocalDate doneOn,
            @Nullable LocalDate droppedOn) {

        boolean isInPlanOn(LocalDate day) {
            return !addedOn.isAfter(day) && !isBy(droppedOn, day);
        }

        boolean isDoneOn(LocalDate day) {
            return isBy(doneOn, day);
        }

        boolean isOverdueOn(LocalDate day) {
            return !isDoneOn(day) && dueOn.isBefore(day);
        }

        private static boolean isBy(@Nullable LocalDate happened, LocalDate day) {
            return happened != null && !happened.isAfter(day);
        }
    }

    /** {@code percent}: of the tasks done, rounded down, so that 100 means all of them. */
    public record Count(int done, int overdue, int open, int percent) {

        static Count of(int done, int overdue, int open) {
            int tasks = done + overdue + open;
            return new Count(done, overdue, open, tasks == 0 ? 0 : 100 * done / tasks);
        }
    }
}
