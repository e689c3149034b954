package vn.bangvang.query.inbox;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/** How soon a task should be done, in the order of the inbox; a week ends on Sunday. */
public enum DueGroup {
    OVERDUE,
    TODAY,
    THIS_WEEK,
    /** Later than this week, or without a last day. */
    LATER,
    /** Put off by the reader until a day that has not come (để sau). */
    PUT_OFF;

    /** Of what is not put off. */
    static DueGroup of(@Nullable LocalDate dueOn, LocalDate today) {
        if (dueOn == null) {
            return LATER;
        } else if (dueOn.isBefore(today)) {
            return OVERDUE;
        } else if (dueOn.equals(today)) {
            return TODAY;
        }
        return dueOn.isAfter(weekEnds(today)) ? LATER : THIS_WEEK;
    }

    static LocalDate weekEnds(LocalDate today) {
        return today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    }
}
