package vn.bangvang.benchmark.growth;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.UUID;
import java.util.function.Consumer;
import vn.bangvang.shared.domain.kernel.DomainEvent;

/** What happens in all cases, brought into the order of its days: as in a real log, a case's events lie far apart. */
final class Timeline {

    private final PriorityQueue<Happening> ahead = new PriorityQueue<>();
    private long order;

    /** One case, whose events come one after another. */
    final class Case {

        private final String type;
        private final UUID id;
        private LocalDate day = LocalDate.MIN;
        private long seq;

        private Case(String type, UUID id) {
            this.type = type;
            this.id = id;
        }

        void add(LocalDate on, Official by, DomainEvent event) {
            if (on.isBefore(day)) {
                throw new IllegalArgumentException(event + " happens before " + day);
            }
            day = on;
            ahead.add(new Happening(on, order++, type, id, seq++, by, event));
        }

        /** The day of its last event. */
        LocalDate day() {
            return day;
        }

        long lastSequence() {
            return seq - 1;
        }
    }

    Case open(String type, UUID id) {
        return new Case(type, id);
    }

    /** Hands over, in parts, what happens before the day; the rest waits. */
    void until(LocalDate day, int atOnce, Consumer<List<Happening>> to) {
        List<Happening> part = new ArrayList<>(atOnce);
        while (!ahead.isEmpty() && ahead.peek().day().isBefore(day)) {
            part.add(ahead.poll());
            if (part.size() == atOnce) {
                to.accept(part);
                part = new ArrayList<>(atOnce);
            }
        }
        if (!part.isEmpty()) {
            to.accept(part);
        }
    }
}
