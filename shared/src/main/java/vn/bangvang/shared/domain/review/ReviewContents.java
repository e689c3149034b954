package vn.bangvang.shared.domain.review;

import java.util.List;

/**
 * What a review reports (nội dung báo cáo).
 *
 * @param tasks for the second half of the year after a mid-year review, for the next year after a year-end review
 */
public record ReviewContents(
        String summary, List<ReviewResult> results, List<String> shortcomings, List<String> tasks) {}
