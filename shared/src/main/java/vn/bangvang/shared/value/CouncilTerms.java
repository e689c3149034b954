package vn.bangvang.shared.value;

/** What a council needs to resolve: shares of all its members, in whole percent, and the article that says so. */
public record CouncilTerms(int thresholdPercent, int attendancePercent, String citation) {}
