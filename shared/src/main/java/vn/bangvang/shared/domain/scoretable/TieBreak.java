package vn.bangvang.shared.domain.scoretable;

/** What decides between units whose rates are equal; a table declares which steps it takes, and in which order. */
public enum TieBreak {
    /** Điểm mục I: more points in the first section. */
    FIRST_SECTION,
    /** Ít điểm trừ hơn: fewer points taken away. */
    FEWER_DEDUCTIONS,
    /** Phiếu của các thành viên: more votes in a ballot of the members. */
    MEMBERS_BALLOT,
    /** Tập thể có từ 70 % nữ trở lên (ND 152/2025 Art. 4.6). */
    WOMEN_SHARE,
    /** Quyết định của cụm trưởng, có lý do. */
    LEADERS_DECISION
}
