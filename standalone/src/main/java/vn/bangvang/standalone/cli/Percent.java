package vn.bangvang.standalone.cli;

import java.util.Locale;
import vn.bangvang.standalone.say.Console;

/** Says how far a long piece of work has come: each tenth of it, and at most once in two seconds. */
final class Percent {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final int STEPS = 10;
    private static final long QUIET_NANOS = 2_000_000_000L;

    private final Console console;
    private final long all;
    private final String vietnamese;
    private final String english;
    private long told;
    private long toldAt = System.nanoTime();

    Percent(Console console, long all, String vietnamese, String english) {
        this.console = console;
        this.all = all;
        this.vietnamese = vietnamese;
        this.english = english;
    }

    void at(long done) {
        long step = all == 0 ? STEPS : STEPS * done / all;
        if (step > told && System.nanoTime() - toldAt >= QUIET_NANOS) {
            told = step;
            toldAt = System.nanoTime();
            console.say(
                    String.format(VIETNAMESE, "%,d / %,d %s", done, all, vietnamese),
                    String.format(Locale.ENGLISH, "%,d / %,d %s", done, all, english));
        }
    }
}
