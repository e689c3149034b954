package vn.bangvang.query.nominationfile;

/** What happened to a nomination last. */
enum Status {
    /** Dự thảo theo thứ hạng, chưa trình. */
    DRAFTED,
    /** Đã trình. */
    SUBMITTED,
    /** Cơ quan thẩm định đã tiếp nhận. */
    RECEIVED,
    /** Trả lại để bổ sung. */
    RETURNED,
    /** Đã thẩm định, trình cấp trên. */
    ENDORSED,
    /** Hội đồng đã thông qua. */
    CARRIED,
    /** Hội đồng chưa thông qua: bỏ phiếu lần nữa, hoặc người có thẩm quyền quyết định. */
    NOT_CARRIED,
    /** Hội đồng không thông qua. */
    LOST,
    /** Đã quyết định; the route goes on. */
    DECIDED,
    /** Đã trình cơ quan ngoài hệ thống. */
    FORWARDED,
    /** Được khen thưởng; the route is at its end. */
    AWARDED,
    /** Không đủ điều kiện. */
    REJECTED,
    /** Đã rút. */
    WITHDRAWN;

    /** Once the last step of the route is done, a decision is the award. */
    static Status after(Status last, @org.jspecify.annotations.Nullable Integer open, int steps) {
        return last == DECIDED && (open == null || open >= steps) ? AWARDED : last;
    }
}
