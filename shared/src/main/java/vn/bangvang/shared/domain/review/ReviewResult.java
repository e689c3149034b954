package vn.bangvang.shared.domain.review;

import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.kernel.Score;

/** One result (kết quả) of a review: what, in which measure, how much was planned and how much was reached. */
public record ReviewResult(
        String name, @Nullable String measure, @Nullable Score planned, Score actual) {}
