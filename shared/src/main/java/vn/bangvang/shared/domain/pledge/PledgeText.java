package vn.bangvang.shared.domain.pledge;

import java.util.List;

/** What the parties pledge (nội dung giao ước): the theme, the contents in words and the measurable targets. */
public record PledgeText(String theme, List<String> contents, List<Target> targets) {}
