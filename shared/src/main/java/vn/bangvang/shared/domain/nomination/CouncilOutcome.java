package vn.bangvang.shared.domain.nomination;

/** What a council's vote means for a nomination. */
public enum CouncilOutcome {
    /** Thông qua. */
    CARRIED,
    /** Chưa thông qua; bỏ phiếu lần nữa. */
    NEXT_ROUND,
    /** Không thông qua lần cuối; người có thẩm quyền quyết định. */
    COMPETENT_PERSON,
    /** Không thông qua; hồ sơ kết thúc. */
    LOST,
    /** As corrected, too few were there: there was no vote. */
    NOT_HELD
}
