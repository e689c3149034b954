package vn.bangvang.benchmark.growth;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How large a history is: years of a province of some 5,000 units (đơn vị), the last one under way; where fewer events are
 * wanted than two such years have, two years of fewer units.
 *
 * @param events about how many are wanted
 * @param firstYear a history begins on its first of January
 */
public record Scale(long events, long seed, int units, int firstYear) {

    /** The last day of every history, so that the same seed gives the same one on any day. */
    static final LocalDate LAST_DAY = LocalDate.of(2026, 11, 15);

    /** No rule set tells what was asked before, so that no history begins earlier. */
    private static final int EARLIEST_YEAR = 2018;

    private static final int PROVINCE = 5000;
    private static final int FEWEST = 24;

    /** Events of one unit: once, for its people and their mandates; in each year; with the titles of each year that is over. */
    private static final double ONCE = 36;

    private static final double IN_A_YEAR = 110;
    private static final double FOR_TITLES = 115;

    public static Scale of(long events, long seed) {
        int year = LAST_DAY.getYear() - 1;
        while (year > EARLIEST_YEAR && PROVINCE * perUnit(year) < events) {
            year--;
        }
        return new Scale(events, seed, Math.max(FEWEST, (int) Math.round(events / perUnit(year))), year);
    }

    static double perUnit(int firstYear) {
        double years = ChronoUnit.DAYS.between(LocalDate.of(firstYear, 1, 1), LAST_DAY) / 365.0;
        return ONCE + IN_A_YEAR * years + FOR_TITLES * (LAST_DAY.getYear() - firstYear);
    }
}
