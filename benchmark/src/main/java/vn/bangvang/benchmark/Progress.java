package vn.bangvang.benchmark;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** Says on the standard error how far a run has come. */
final class Progress {

    private final PrintStream out;
    private final long started = System.nanoTime();

    Progress(PrintStream out) {
        this.out = out;
    }

    void say(String format, Object... arguments) {
        long seconds = Duration.ofNanos(System.nanoTime() - started).toSeconds();
        out.printf(Locale.ROOT, "[%3d s] %s%n", seconds, String.format(Locale.ROOT, format, arguments));
    }
}
