package vn.bangvang.shared.domain.cluster;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.kernel.UnitId;

/**
 * Days within a year on which a unit is a member of its cluster; who has none recorded is one the whole year.
 *
 * @param from the first day; null from the beginning of the year
 * @param until the first day on which it is none any more; null to the end of the year
 */
public record Stay(
        UnitId unitId, @Nullable LocalDate from, @Nullable LocalDate until) {

    public boolean covers(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || day.isBefore(until));
    }
}
