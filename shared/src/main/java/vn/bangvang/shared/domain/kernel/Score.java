package vn.bangvang.shared.domain.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.Collection;

/**
 * Points (điểm): an exact decimal, written as a string in JSON so that no reader turns it into a
 * binary fraction. Two scores are equal when their values are, whatever their trailing zeros.
 */
public record Score(BigDecimal value) implements Comparable<Score> {

    /** Far beyond any points there are: what is longer would take a reader's time and memory for as long as its writer likes. */
    private static final int LONGEST = 1_000;

    public static final Score ZERO = new Score(BigDecimal.ZERO);

    public Score {
        value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    }

    /** @throws NumberFormatException if it is no number, or has more than a thousand digits before or after the point */
    @JsonCreator
    public static Score of(String text) {
        if (text.length() > LONGEST) {
            throw new NumberFormatException("A number of " + text.length() + " characters");
        }
        BigDecimal value = new BigDecimal(text);
        if (Math.abs((long) value.scale()) > LONGEST) {
            throw new NumberFormatException("A number with the exponent " + -(long) value.scale());
        }
        return new Score(value);
    }

    public static Score sum(Collection<Score> scores) {
        return scores.stream().reduce(ZERO, Score::plus);
    }

    public Score plus(Score other) {
        return new Score(value.add(other.value));
    }

    public Score minus(Score other) {
        return new Score(value.subtract(other.value));
    }

    public Score times(Score other) {
        return new Score(value.multiply(other.value));
    }

    public boolean isZero() {
        return value.signum() == 0;
    }

    public boolean isNegative() {
        return value.signum() < 0;
    }

    public Score atMost(Score most) {
        return compareTo(most) > 0 ? most : this;
    }

    public Score atLeast(Score least) {
        return compareTo(least) < 0 ? least : this;
    }

    public boolean isBetween(Score low, Score high) {
        return compareTo(low) >= 0 && compareTo(high) <= 0;
    }

    @Override
    public int compareTo(Score other) {
        return value.compareTo(other.value);
    }

    @JsonValue
    @Override
    public String toString() {
        return value.toPlainString();
    }
}
