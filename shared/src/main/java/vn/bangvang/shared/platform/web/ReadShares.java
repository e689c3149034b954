package vn.bangvang.shared.platform.web;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * What each account may take of the service by reading: some reads at the same time, a few of them expensive, and over
 * time no more than a part of the processors. What is beyond waits its turn, in order, and holds no thread.
 */
final class ReadShares {

    /**
     * @param atOnce reads of an account at the same time
     * @param expensiveAtOnce how many of them may be expensive
     * @param processors how many processors an account may keep busy over time
     * @param ahead how long a rested account may read with one processor more than that
     * @param patience how long a read waits for its turn
     * @param waiting how many reads of an account may wait
     */
    record Terms(int atOnce, int expensiveAtOnce, double processors, Duration ahead, Duration patience, int waiting) {}

    /** What becomes of a read. */
    enum Answer {
        BEGINS,
        WAITS,
        TURNED_AWAY
    }

    /** Called once, with no lock held, when the turn of a waiting read has come or its patience is over. */
    interface Turn {
        void come(boolean begins);
    }

    private record Waiting(boolean expensive, Turn turn, long until) {}

    private record Call(Turn turn, boolean begins) {}

    private final Terms terms;
    private final LongSupplier nanos;
    private final Map<String, Share> shares = new HashMap<>();

    /** @param nanos a clock that only goes forward, as {@link System#nanoTime} */
    ReadShares(Terms terms, LongSupplier nanos) {
        this.terms = terms;
        this.nanos = nanos;
    }

    /** One account's. Its credit grows while it rests, and shrinks while more reads run than its processors. */
    private final class Share {

        private int running;
        private int expensive;
        private double credit = terms.ahead().toNanos();
        private long counted = nanos.getAsLong();
        private final Queue<Waiting> waiting = new ArrayDeque<>();

        void count() {
            long now = nanos.getAsLong();
            double most = terms.ahead().toNanos();
            double earned = (now - counted) * (terms.processors() - running);
            credit = Math.max(-most, Math.min(most, credit + earned));
            counted = now;
        }

        /** One ordinary read at a time begins whatever the credit, so that long exports leave their reader a page. */
        boolean mayBegin(boolean heavy) {
            boolean paid = credit > 0 || !heavy && running == expensive;
            return paid && running < terms.atOnce() && !(heavy && expensive >= terms.expensiveAtOnce());
        }

        void begin(boolean heavy) {
            running++;
            expensive += heavy ? 1 : 0;
        }

        void end(boolean heavy) {
            running--;
            expensive -= heavy ? 1 : 0;
        }

        /** An expensive read that has to wait lets the others pass. */
        List<Call> next() {
            List<Call> calls = new ArrayList<>();
            for (Iterator<Waiting> all = waiting.iterator(); all.hasNext(); ) {
                Waiting one = all.next();
                if (mayBegin(one.expensive())) {
                    begin(one.expensive());
                    calls.add(new Call(one.turn(), true));
                    all.remove();
                } else if (counted - one.until() >= 0) {
                    calls.add(new Call(one.turn(), false));
                    all.remove();
                }
            }
            return calls;
        }

        boolean isOver() {
            return running == 0 && waiting.isEmpty() && credit >= terms.ahead().toNanos();
        }
    }

    /** @param putOff asked only if the read waits, and before its turn can come */
    Answer ask(String account, boolean expensive, Supplier<Turn> putOff) {
        synchronized (shares) {
            Share share = shares.computeIfAbsent(account, unknown -> new Share());
            share.count();
            if (share.mayBegin(expensive) && share.waiting.stream().noneMatch(one -> share.mayBegin(one.expensive()))) {
                share.begin(expensive);
                return Answer.BEGINS;
            }
            if (share.waiting.size() >= terms.waiting()) {
                return Answer.TURNED_AWAY;
            }
            share.waiting.add(new Waiting(
                    expensive, putOff.get(), share.counted + terms.patience().toNanos()));
            return Answer.WAITS;
        }
    }

    /** A read that had begun is over. */
    void end(String account, boolean expensive) {
        List<Call> calls;
        synchronized (shares) {
            Share share = shares.get(account);
            share.count();
            share.end(expensive);
            calls = share.next();
        }
        calls.forEach(call -> call.turn().come(call.begins()));
    }

    /** Lets those begin who have earned it by now, ends the patience of others, and forgets accounts that rested. */
    void look() {
        List<Call> calls = new ArrayList<>();
        synchronized (shares) {
            shares.values().forEach(share -> {
                share.count();
                calls.addAll(share.next());
            });
            shares.values().removeIf(Share::isOver);
        }
        calls.forEach(call -> call.turn().come(call.begins()));
    }
}
