package vn.bangvang.query.readmodel;

import java.time.Duration;
import java.util.Locale;

/** Says now and then how far a pass over the log has come, how fast it is, and how long it will take. */
final class RebuildPace {

    private static final long PAUSE_NANOS = 2_000_000_000L;
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final RebuildReport report;
    private final long from;
    private final long upTo;
    private final long began = System.nanoTime();
    private long said = began;

    RebuildPace(RebuildReport report, long from, long upTo) {
        this.report = report;
        this.from = from;
        this.upTo = upTo;
    }

    void at(long position) {
        long now = System.nanoTime();
        if (now - said >= PAUSE_NANOS && position < upTo) {
            said = now;
            long rate = rate(position, now);
            long percent = 100 * position / upTo;
            String left = left(Duration.ofSeconds((upTo - position) / Math.max(1, rate)));
            report.say(
                    String.format(
                            VIETNAMESE,
                            "%d %%: %,d / %,d sự kiện, %,d sự kiện/giây, còn khoảng %s",
                            percent,
                            position,
                            upTo,
                            rate,
                            left),
                    String.format(
                            Locale.ENGLISH,
                            "%d %%: %,d / %,d events, %,d events/s, about %s left",
                            percent,
                            position,
                            upTo,
                            rate,
                            left));
        }
    }

    void end(long position) {
        long now = System.nanoTime();
        long rate = rate(position, now);
        String took = left(Duration.ofNanos(now - began));
        report.say(
                String.format(VIETNAMESE, "Đã đọc %,d sự kiện trong %s: %,d sự kiện/giây", position - from, took, rate),
                String.format(Locale.ENGLISH, "Read %,d events in %s: %,d events/s", position - from, took, rate));
    }

    private long rate(long position, long now) {
        return (long) ((position - from) / Math.max(1e-9, (now - began) / 1e9));
    }

    /** As 1:02:03 or 2:03. */
    private static String left(Duration time) {
        return time.toHours() > 0
                ? String.format(Locale.ROOT, "%d:%02d:%02d", time.toHours(), time.toMinutesPart(), time.toSecondsPart())
                : String.format(Locale.ROOT, "%d:%02d", time.toMinutes(), time.toSecondsPart());
    }
}
