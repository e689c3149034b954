package vn.bangvang.shared.domain.kernel;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Business dates follow each other; the same day is always early enough. */
public final class DatePolicy {

    private DatePolicy() {}

    /** What is done on {@code date} is not done before what it builds on. */
    public static void checkOrder(LocalDate date, LocalDate earliest) {
        if (date.isBefore(earliest)) {
            throw new Refusal(Reason.DATE_TOO_EARLY, Map.of("date", date, "earliest", earliest));
        }
    }

    /** A date that only describes, such as when a unit came into being, may lie as far back as it likes. */
    public static void checkNotFuture(LocalDate date, LocalDate today) {
        if (date.isAfter(today)) {
            throw new Refusal(Reason.DATE_IN_FUTURE, Map.of("date", date, "today", today));
        }
    }

    /** A period runs forwards; without a last day it stays open. */
    public static void checkPeriod(LocalDate from, @Nullable LocalDate until) {
        if (until != null && until.isBefore(from)) {
            throw new Refusal(Reason.PERIOD_BACKWARDS, Map.of("from", from, "until", until));
        }
    }
}
