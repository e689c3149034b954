package vn.bangvang.shared.value;

/** One line of a score table (tiêu chí) with the most points it can bring (điểm tối đa). */
public record Criterion(String code, String name, Score maxScore) {}
