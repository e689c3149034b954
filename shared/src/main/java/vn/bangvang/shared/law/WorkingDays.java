package vn.bangvang.shared.law;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which days are worked (ngày làm việc), as {@code working-days.yml} says: Monday to Friday without holidays, and a
 * Saturday that is worked for a day off. Of a year that the file does not list, only the holidays on fixed days are known; a
 * last day then comes out too early by some days at the most, never too late.
 */
public final class WorkingDays {

    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private static final WorkingDays ALL = new WorkingDays(WorkingDaysFile.read());

    private final Set<MonthDay> everyYear;
    private final Set<LocalDate> off;
    private final Set<LocalDate> worked;

    private WorkingDays(WorkingDaysFile calendar) {
        everyYear = calendar.everyYear().stream()
                .map(day -> MonthDay.parse("--" + day))
                .collect(Collectors.toUnmodifiableSet());
        off = days(calendar.years().stream().map(WorkingDaysFile.Year::off));
        worked = days(calendar.years().stream().map(WorkingDaysFile.Year::worked));
    }

    private static Set<LocalDate> days(Stream<List<LocalDate>> lists) {
        return lists.flatMap(List::stream).collect(Collectors.toUnmodifiableSet());
    }

    public static boolean isWorked(LocalDate day) {
        if (ALL.worked.contains(day)) {
            return true;
        }
        return !WEEKEND.contains(day.getDayOfWeek())
                && !ALL.off.contains(day)
                && !ALL.everyYear.contains(MonthDay.from(day));
    }

    /**
     * The last day of a limit that begins with something on a day: the day itself does not count (Civil Code 2015, Article
     * 147).
     *
     * @param many from 1
     */
    public static LocalDate after(LocalDate day, int many) {
        LocalDate last = day;
        for (int counted = 0; counted < many; ) {
            last = last.plusDays(1);
            if (isWorked(last)) {
                counted++;
            }
        }
        return last;
    }
}
