package vn.bangvang.benchmark.load;

/** One nomination on its way through a contender (<i>hồ sơ đề nghị khen thưởng</i>). */
public interface Nomination {

    /** The steps a nomination takes; {@link #advance} is called once for each. */
    int STEPS = 3;

    void submit() throws Exception;

    void endorse() throws Exception;

    void decide() throws Exception;

    /** Where the last step stands in the log of the product; peers have no such thing. */
    default long position() {
        throw new UnsupportedOperationException("Only the product tells positions");
    }

    /** Takes the numbered step: submit, endorse, decide. */
    default void advance(int step) throws Exception {
        switch (step) {
            case 0 -> submit();
            case 1 -> endorse();
            case 2 -> decide();
            default -> throw new IllegalArgumentException("A nomination has no step " + step);
        }
    }
}
