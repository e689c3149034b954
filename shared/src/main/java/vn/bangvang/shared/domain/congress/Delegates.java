package vn.bangvang.shared.domain.congress;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.congress.CongressDelegateEvent.AttendanceCorrected;
import vn.bangvang.shared.domain.congress.CongressDelegateEvent.DelegateElected;
import vn.bangvang.shared.domain.congress.CongressDelegateEvent.DelegateReplaced;
import vn.bangvang.shared.domain.congress.CongressDelegateEvent.DelegatesAllocated;
import vn.bangvang.shared.domain.congress.CongressDelegateEvent.DelegatesAttended;
import vn.bangvang.shared.domain.congress.CongressDelegateEvent.DelegatesReallocated;
import vn.bangvang.shared.domain.kernel.PersonId;
import vn.bangvang.shared.domain.kernel.UnitId;

/**
 * The delegates to a congress as they stand (đại biểu).
 *
 * @param allocation null before the first
 * @param seats who is elected and was not replaced
 * @param attendance who came; null before it is recorded
 */
@RecordBuilder
public record Delegates(
        @Nullable Allocation allocation,
        Map<PersonId, Seat> seats,
        @Nullable Attendance attendance) implements DelegatesBuilder.With {

    static final Delegates NONE = new Delegates(null, Map.of(), null);

    /**
     * How many delegates each unit sends (phân bổ đại biểu).
     *
     * @param firstOn the day of the first allocation
     * @param since the day of this one
     * @param reason null for the first
     */
    public record Allocation(
            List<DelegateQuota> quotas,
            int total,
            LocalDate firstOn,
            LocalDate since,
            @Nullable String reason) {}

    public record Seat(UnitId unit, DelegateStanding standing) {}

    /** @param reason null unless it was corrected */
    public record Attendance(
            List<PersonId> delegates,
            LocalDate recordedOn,
            @Nullable String reason) {}

    Delegates after(CongressDelegateEvent event) {
        if (event instanceof DelegatesAllocated e) {
            return withAllocation(new Allocation(e.quotas(), e.total(), e.allocatedOn(), e.allocatedOn(), null));
        } else if (event instanceof DelegatesReallocated e) {
            LocalDate first = allocation == null ? e.reallocatedOn() : allocation.firstOn();
            return withAllocation(new Allocation(e.quotas(), e.total(), first, e.reallocatedOn(), e.reason()));
        } else if (event instanceof DelegateElected e) {
            return withSeats(Entries.with(seats, e.delegate().person(), new Seat(e.unitId(), e.standing())));
        } else if (event instanceof DelegateReplaced e) {
            return replaced(e.delegateId(), e.alternateId());
        } else if (event instanceof DelegatesAttended e) {
            return withAttendance(new Attendance(e.delegates(), e.recordedOn(), null));
        } else if (event instanceof AttendanceCorrected e) {
            return withAttendance(new Attendance(e.delegates(), e.correctedOn(), e.reason()));
        }
        throw new IllegalArgumentException(event.getClass().getName());
    }

    /** An alternate comes in as what the one who left had been. */
    private Delegates replaced(PersonId delegate, @Nullable PersonId alternate) {
        Seat left = seats.get(delegate);
        if (left == null) {
            throw new IllegalArgumentException("No delegate " + delegate);
        }
        Map<PersonId, Seat> without = Entries.without(seats, delegate);
        return withSeats(alternate == null ? without : Entries.with(without, alternate, left));
    }

    public int allocatedPlaces() {
        return allocation == null ? 0 : allocation.total();
    }

    public int officials() {
        return officialsByUnit().values().stream().mapToInt(Integer::intValue).sum();
    }

    public Map<UnitId, Integer> officialsByUnit() {
        return seats.values().stream()
                .filter(seat -> seat.standing() == DelegateStanding.OFFICIAL)
                .collect(Collectors.groupingBy(Seat::unit, LinkedHashMap::new, Collectors.summingInt(seat -> 1)));
    }

    /** How many of the elected came. */
    public int attended() {
        return attendance == null ? 0 : attendance.delegates().size();
    }
}
