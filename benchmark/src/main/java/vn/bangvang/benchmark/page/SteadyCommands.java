package vn.bangvang.benchmark.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import vn.bangvang.benchmark.growth.Office;
import vn.bangvang.benchmark.load.Callers;
import vn.bangvang.shared.platform.axon.UuidV7;

/** An open loop of commands over HTTP: they fall due at a steady rate, whether or not the earlier ones were acknowledged in time. */
final class SteadyCommands {

    private final List<Office> offices;
    private final double nanosBetween;
    private final Queue<Double> millis = new ConcurrentLinkedQueue<>();
    private final Queue<String> failed = new ConcurrentLinkedQueue<>();

    SteadyCommands(List<Office> offices, double perSecond) {
        this.offices = offices;
        this.nanosBetween = offices.size() * 1e9 / perSecond;
    }

    /** Works until the end, and notes what is acknowledged from the beginning on. */
    void run(long from, long until) throws InterruptedException {
        Callers.run(offices.size(), caller -> work(offices.get(caller), from, until));
    }

    private void work(Office office, long from, long until) {
        double due = System.nanoTime() + ThreadLocalRandom.current().nextDouble(nanosBetween);
        @Nullable UUID submitted = null;
        while (due < until && System.nanoTime() < until) {
            Callers.await((long) due);
            try {
                submitted = step(office, submitted);
                note(due, from, until);
            } catch (IOException e) {
                failed.add(String.valueOf(e.getMessage()));
                submitted = null;
            }
            due += nanosBetween;
        }
    }

    /** Returns what is to be endorsed next, if anything. */
    private static @Nullable UUID step(Office office, @Nullable UUID submitted) throws IOException {
        if (submitted != null) {
            office.endorse(submitted);
            return null;
        }
        UUID next = UuidV7.next();
        office.submit(next);
        return next;
    }

    private void note(double due, long from, long until) {
        long now = System.nanoTime();
        if (now >= from && now < until) {
            millis.add((now - due) / 1e6);
        }
    }

    /** From the moment each fell due to its acknowledgement. */
    List<Double> millis() {
        return new ArrayList<>(millis);
    }

    /** What was answered to those that were refused. */
    List<String> failed() {
        return new ArrayList<>(failed);
    }
}
