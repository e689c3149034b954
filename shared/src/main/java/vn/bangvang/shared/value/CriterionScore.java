package vn.bangvang.shared.value;

import org.jspecify.annotations.Nullable;

/** Points given on one criterion, with the scorer's remark or evidence (minh chứng). */
public record CriterionScore(
        String criterion, Score score, @Nullable String remark) {}
