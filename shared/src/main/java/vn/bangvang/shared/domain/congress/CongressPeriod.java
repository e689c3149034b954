package vn.bangvang.shared.domain.congress;

/** The years that a congress looks back on or sets out for (nhiệm kỳ), such as 2019–2024; the next begins where it ends. */
public record CongressPeriod(int from, int to) {

    /** The period of {@code years} that follows. */
    public CongressPeriod next(int years) {
        return new CongressPeriod(to, to + years);
    }

    @Override
    public String toString() {
        return from + "–" + to;
    }
}
