package vn.bangvang.shared.domain.cluster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.bangvang.shared.domain.kernel.DatePolicy;
import vn.bangvang.shared.domain.kernel.Days;
import vn.bangvang.shared.domain.kernel.Distinct;
import vn.bangvang.shared.domain.kernel.Period;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.kernel.UnitId;

/** On which days of a year, and in which of its quarters, a unit is a member of its cluster. */
public final class StayPolicy {

    private StayPolicy() {}

    /** Whoever has days of its own is on the roster, and the days lie within the year, one stay after the other. */
    public static void check(List<Stay> stays, List<UnitId> members, int year) {
        for (Stay stay : stays) {
            if (!members.contains(stay.unitId())) {
                throw new Refusal(Reason.DAYS_OF_MEMBERS_LOST, Map.of("unit", stay.unitId()));
            }
            if (stay.from() != null) {
                checkDay(year, stay.from());
            }
            if (stay.until() != null) {
                checkDay(year, stay.until());
            }
            if (stay.from() != null && stay.until() != null) {
                DatePolicy.checkPeriod(stay.from(), stay.until());
            }
        }
        Distinct.check(stays);
    }

    /** Of a unit on the roster: without a stay of its own it is a member the whole year. */
    public static boolean isMemberOn(List<Stay> stays, UnitId unit, LocalDate day) {
        boolean allYear = true;
        for (Stay stay : stays) {
            if (stay.unitId().equals(unit)) {
                if (stay.covers(day)) {
                    return true;
                }
                allYear = false;
            }
        }
        return allYear;
    }

    /** Of a unit on the roster: on any day from the first to the last one. */
    public static boolean isMemberWithin(List<Stay> stays, UnitId unit, LocalDate first, LocalDate last) {
        boolean allYear = true;
        for (Stay stay : stays) {
            if (stay.unitId().equals(unit)) {
                boolean begun = stay.from() == null || !stay.from().isAfter(last);
                boolean over = stay.until() != null && !stay.until().isAfter(first);
                if (begun && !over) {
                    return true;
                }
                allYear = false;
            }
        }
        return allYear;
    }

    /** The day of a year that an act rests on: its own, or the one next to it when it is done before or after the year. */
    public static LocalDate within(int year, LocalDate day) {
        if (day.getYear() == year) {
            return day;
        }
        return day.getYear() < year ? LocalDate.of(year, 1, 1) : LocalDate.of(year, 12, 31);
    }

    /** The same days as those on which {@link #isMemberOn} holds of the day {@link #within} the year. */
    static List<Days> daysOf(List<Stay> stays, UnitId unit, int year) {
        List<Stay> own =
                stays.stream().filter(stay -> stay.unitId().equals(unit)).toList();
        return own.isEmpty()
                ? List.of(Days.ALWAYS)
                : own.stream()
                        .map(stay -> daysOf(stay, year))
                        .filter(days -> !days.isEmpty())
                        .toList();
    }

    private static Days daysOf(Stay stay, int year) {
        LocalDate first = LocalDate.of(year, 1, 1);
        LocalDate last = LocalDate.of(year, 12, 31);
        LocalDate from = Days.later(stay.from(), first);
        LocalDate to = stay.until() == null || stay.until().isAfter(last)
                ? last
                : stay.until().minusDays(1);
        // A stay of no day has nothing before or after it either.
        return to.isBefore(from)
                ? new Days(from, to)
                : new Days(from.equals(first) ? null : from, to.equals(last) ? null : to);
    }

    public static boolean isMemberIn(List<Stay> stays, UnitId unit, Period quarter, QuarterMembers rule) {
        if (stays.stream().noneMatch(stay -> stay.unitId().equals(unit))) {
            return true;
        }
        List<LocalDate> days = quarter.firstDay().datesUntil(quarter.dayAfter()).toList();
        long member = days.stream().filter(day -> isMemberOn(stays, unit, day)).count();
        switch (rule) {
            case EVERY_DAY:
                return member == days.size();
            case MOST_DAYS:
                return 2 * member > days.size();
            default:
                return isMemberOn(stays, unit, days.get(days.size() - 1));
        }
    }

    /** @param listed whether the roster of the year knows the unit already */
    public static List<Stay> joined(List<Stay> stays, UnitId unit, boolean listed, int year, LocalDate day) {
        checkDay(year, day);
        boolean left = stays.stream().anyMatch(stay -> stay.unitId().equals(unit));
        if (listed && (!left || isMemberOn(stays, unit, day) || hasLaterStay(stays, unit, day))) {
            throw new Refusal(Reason.ALREADY_A_MEMBER, Map.of("unit", unit, "year", year));
        }
        List<Stay> all = new ArrayList<>(stays);
        all.add(new Stay(unit, day, null));
        return List.copyOf(all);
    }

    /** Of a unit on the roster. */
    public static List<Stay> left(List<Stay> stays, UnitId unit, int year, LocalDate day) {
        checkDay(year, day);
        if (!isMemberOn(stays, unit, day.minusDays(1)) || !isMemberOn(stays, unit, day)) {
            throw new Refusal(Reason.NO_MEMBER_ON_THAT_DAY, Map.of("unit", unit, "date", day));
        }
        List<Stay> all = new ArrayList<>();
        Stay whole = new Stay(unit, null, null);
        Stay ending = stays.stream()
                .filter(stay -> stay.unitId().equals(unit) && stay.covers(day))
                .findFirst()
                .orElse(whole);
        stays.stream().filter(stay -> !stay.equals(ending)).forEach(all::add);
        all.add(new Stay(unit, ending.from(), day));
        return List.copyOf(all);
    }

    /** Whether a unit on the roster has left and not come back. */
    public static boolean hasLeft(List<Stay> stays, UnitId unit) {
        List<Stay> own =
                stays.stream().filter(stay -> stay.unitId().equals(unit)).toList();
        return !own.isEmpty() && own.stream().noneMatch(stay -> stay.until() == null);
    }

    private static boolean hasLaterStay(List<Stay> stays, UnitId unit, LocalDate day) {
        return stays.stream()
                .filter(stay -> stay.unitId().equals(unit))
                .anyMatch(stay -> stay.until() == null || stay.until().isAfter(day));
    }

    private static void checkDay(int year, LocalDate day) {
        if (day.getYear() != year) {
            throw new Refusal(Reason.DAY_OUTSIDE_YEAR, Map.of("date", day, "year", year));
        }
    }
}
