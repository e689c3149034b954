package vn.bangvang.shared.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
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

    /** The mean, rounded once, half up, to {@code scale} decimals. */
    public static Score mean(Collection<Score> scores, int scale) {
        if (scores.isEmpty()) {
            throw new IllegalArgumentException("No mean of no scores");
        }
        return new Score(sum(scores).value.divide(BigDecimal.valueOf(scores.size()), scale, RoundingMode.HALF_UP));
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
