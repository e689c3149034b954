package vn.bangvang.benchmark.growth;

import java.time.LocalDate;
import java.util.UUID;
import vn.bangvang.shared.domain.kernel.DomainEvent;

/**
 * An event before it is written.
 *
 * @param order among those of the same day
 * @param seq place in its own stream, from 0
 */
record Happening(LocalDate day, long order, String type, UUID stream, long seq, Official by, DomainEvent event)
        implements Comparable<Happening> {

    @Override
    public int compareTo(Happening other) {
        int days = day.compareTo(other.day);
        return days == 0 ? Long.compare(order, other.order) : days;
    }
}
