package vn.bangvang.benchmark.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import vn.bangvang.benchmark.load.Visibility.Acknowledged;

/** An open loop: steps fall due at a steady rate, whether or not the earlier ones have been acknowledged in time. */
public final class PacedLoad {

    private final Contender contender;
    private final long from;
    private final long until;
    private final double nanosBetween;
    private final Queue<Acknowledged> acknowledged = new ConcurrentLinkedQueue<>();

    private PacedLoad(Contender contender, Slice slice, double perSecond) {
        this.contender = contender;
        this.from = System.nanoTime() + slice.warmUp().toNanos();
        this.until = from + slice.window().toNanos();
        this.nanosBetween = slice.concurrency() * 1e9 / perSecond;
    }

    /** Puts so many steps a second on the contender; returns those acknowledged within the window. */
    public static List<Acknowledged> run(Contender contender, Slice slice, double perSecond) throws Exception {
        PacedLoad load = new PacedLoad(contender, slice, perSecond);
        Callers.run(slice.concurrency(), load::callUntil);
        return new ArrayList<>(load.acknowledged);
    }

    private void callUntil(int caller) throws Exception {
        double due = System.nanoTime() + ThreadLocalRandom.current().nextDouble(nanosBetween);
        while (System.nanoTime() < until) {
            Nomination nomination = contender.open(caller);
            for (int step = 0; step < Nomination.STEPS && due < until; step++) {
                Callers.await((long) due);
                nomination.advance(step);
                note(step, nomination.position());
                due += nanosBetween;
            }
        }
    }

    private void note(int step, long position) {
        long now = System.nanoTime();
        if (now >= from && now < until) {
            acknowledged.add(new Acknowledged(step, position, now));
        }
    }
}
