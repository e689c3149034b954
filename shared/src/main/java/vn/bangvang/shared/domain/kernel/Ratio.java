package vn.bangvang.shared.domain.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An exact quotient, such as a mean or a rate. It is compared by cross-multiplication and rounded once, when it becomes a
 * {@link Score}; it is never stored. Points are rounded half up; percentages are only shown, and rounded down, so that
 * nothing reads as if it had reached what it has not.
 *
 * @param denominator more than 0
 */
public record Ratio(BigDecimal numerator, BigDecimal denominator) implements Comparable<Ratio> {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public static final Ratio ZERO = new Ratio(BigDecimal.ZERO, BigDecimal.ONE);

    public Ratio {
        if (denominator.signum() <= 0) {
            throw new IllegalArgumentException("Not a denominator: " + denominator);
        }
    }

    public static Ratio of(Score score) {
        return new Ratio(score.value(), BigDecimal.ONE);
    }

    public static Ratio of(Score part, Score whole) {
        return new Ratio(part.value(), whole.value());
    }

    public Ratio plus(Ratio other) {
        if (denominator.equals(other.denominator)) {
            return new Ratio(numerator.add(other.numerator), denominator);
        }
        return new Ratio(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    public Ratio minus(Ratio other) {
        return plus(new Ratio(other.numerator.negate(), other.denominator));
    }

    public Ratio dividedBy(int count) {
        return new Ratio(numerator, denominator.multiply(BigDecimal.valueOf(count)));
    }

    /** Heads of heads in percent, rounded down to one decimal: for reading alone. */
    public static Score percent(int part, int whole) {
        return whole == 0
                ? Score.ZERO
                : new Score(BigDecimal.valueOf(part)
                        .multiply(HUNDRED)
                        .divide(BigDecimal.valueOf(whole), 1, RoundingMode.FLOOR));
    }

    /** In percent, rounded down to two decimals: for reading alone. Nothing, where there is nothing to reach. */
    public static Score percent(Score part, Score whole) {
        return whole.isZero()
                ? Score.ZERO
                : new Score(part.value().multiply(HUNDRED).divide(whole.value(), 2, RoundingMode.FLOOR));
    }

    /** Rounded half up. */
    public Score rounded(int scale) {
        return new Score(numerator.divide(denominator, scale, RoundingMode.HALF_UP));
    }

    @Override
    public int compareTo(Ratio other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }
}
