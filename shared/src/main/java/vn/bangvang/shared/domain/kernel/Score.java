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

    public static final Score ZERO = new Score(BigDecimal.ZERO);

    public Score {
        value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    }

    @JsonCreator
    public static Score of(String text) {
        return new Score(new BigDecimal(text));
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
