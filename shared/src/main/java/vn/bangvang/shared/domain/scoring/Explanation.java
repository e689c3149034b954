package vn.bangvang.shared.domain.scoring;

import java.util.List;

/** What a unit says to the value it was given on one criterion (giải trình). */
public record Explanation(String criterion, String text, List<String> evidence) {}
