package vn.bangvang.benchmark.growth;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.bangvang.benchmark.product.HttpSession;
import vn.bangvang.benchmark.start.PackedProduct;
import vn.bangvang.benchmark.start.RunningProduct;

/** Brings the read models of an installation up to its log. */
public final class Filling {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** Events that a running product reads in some seconds. */
    private static final long FAR = 20_000;

    private static final String REBUILD_LOG = "rebuild.log";
    private static final Pattern LAG = Pattern.compile("\"lag\":(\\d+)");
    private static final Pattern PARKED = Pattern.compile("\"parked\":\\[\\{");

    private Filling() {}

    /**
     * Builds the read models in one pass over the log, as after a restored backup, where they are far behind; then starts
     * the product, lets them follow, and stops it.
     *
     * @return seconds until the last has come to the end of the log
     */
    static double fill(PackedProduct product, Path folder, Generated generated, Installations.Telling telling)
            throws IOException, InterruptedException {
        long begun = System.nanoTime();
        if (behindAtFirst(product, generated) > FAR) {
            rebuild(product, folder, telling);
        }
        try (RunningProduct running = product.start("-Dbangvang.settled-seconds=10")) {
            await(running, generated, telling);
            double seconds = (System.nanoTime() - begun) / 1e9;
            // What its next starts use is made while nothing else is to be done.
            running.stay(Duration.ofSeconds(40));
            return seconds;
        }
    }

    /** Builds the read models in one pass over the log where they are far behind. */
    public static void fillIfFarBehind(
            PackedProduct product, Path folder, Generated generated, Installations.Telling telling)
            throws IOException, InterruptedException {
        if (behindAtFirst(product, generated) > FAR) {
            rebuild(product, folder, telling);
        }
    }

    private static void rebuild(PackedProduct product, Path folder, Installations.Telling telling)
            throws IOException, InterruptedException {
        long begun = System.nanoTime();
        telling.say("rebuild all: see %s", folder.resolve(REBUILD_LOG));
        product.rebuild(folder.resolve(REBUILD_LOG));
        telling.say("rebuilt after %.0f s", (System.nanoTime() - begun) / 1e9);
    }

    /** Returns when the read models have come to the end of the log. */
    public static void await(RunningProduct running, Generated generated, Installations.Telling telling)
            throws IOException, InterruptedException {
        HttpSession auditor = HttpSession.logIn(running.address(), generated.auditor());
        long told = 0;
        for (long behind = behind(auditor); behind > 0; behind = behind(auditor)) {
            if (System.nanoTime() - told > Duration.ofSeconds(30).toNanos()) {
                telling.say("read models: %d events behind", behind);
                told = System.nanoTime();
            }
            running.stay(PAUSE);
        }
    }

    private static long behindAtFirst(PackedProduct product, Generated generated)
            throws IOException, InterruptedException {
        try (RunningProduct running = product.start()) {
            return behind(HttpSession.logIn(running.address(), generated.auditor()));
        }
    }

    /**
     * How many events the slowest read model has still to read.
     *
     * @throws IOException if one has parked an event: what is measured on it would not be what was generated
     */
    private static long behind(HttpSession auditor) throws IOException {
        String states = auditor.ask("/api/read-models");
        if (PARKED.matcher(states).find()) {
            throw new IOException("A read model has parked an event: " + states);
        }
        long most = 0;
        for (Matcher lags = LAG.matcher(states); lags.find(); ) {
            most = Math.max(most, Long.parseLong(lags.group(1)));
        }
        return most;
    }
}
