package vn.bangvang.shared.domain.scoretable;

/** How the points that several cross-scorers judge become one. */
public enum Combination {
    /** Trung bình. */
    MEAN,
    /** Trung bình sau khi bỏ một điểm cao nhất và một điểm thấp nhất; of fewer than three, the mean. */
    TRIMMED_MEAN
}
