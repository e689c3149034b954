package vn.bangvang.shared.domain.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** A quarter ({@code 2024-Q1}) or a whole emulation year ({@code 2024}). Quarter 0 stands for the year. */
public record Period(int year, int quarter) {

    /** Any decimal digits: a service in an Arabic locale once wrote its own into the log, and they must stay readable. */
    private static final Pattern TEXT = Pattern.compile("(\\p{Nd}{4})(?:-Q(\\p{Nd}))?");

    @JsonCreator
    public static Period of(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("A period is a year (2024) or a quarter (2024-Q1), not " + text);
        }
        int quarter = parts.group(2) == null ? 0 : Integer.parseInt(parts.group(2));
        if (parts.group(2) != null && (quarter < 1 || quarter > 4)) {
            throw new IllegalArgumentException("A year has the quarters 1 to 4, not " + text);
        }
        return new Period(Integer.parseInt(parts.group(1)), quarter);
    }

    public boolean isYear() {
        return quarter == 0;
    }

    /** The quarters this period is made of: itself, or the four of its year. */
    public List<Period> quarters() {
        return isYear()
                ? IntStream.rangeClosed(1, 4).mapToObj(q -> new Period(year, q)).toList()
                : List.of(this);
    }

    /** The first day of this quarter or year. */
    public LocalDate firstDay() {
        return LocalDate.of(year, isYear() ? 1 : 3 * quarter - 2, 1);
    }

    /** The first day after it. */
    public LocalDate dayAfter() {
        return firstDay().plusMonths(isYear() ? 12 : 3);
    }

    /** Whether this quarter ends before the other one begins. */
    public boolean isBefore(Period other) {
        return year != other.year ? year < other.year : quarter < other.quarter;
    }

    @JsonValue
    @Override
    public String toString() {
        String text = String.format(Locale.ROOT, "%04d", year);
        return isYear() ? text : text + "-Q" + quarter;
    }
}
