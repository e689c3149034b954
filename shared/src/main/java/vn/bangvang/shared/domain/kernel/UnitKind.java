package vn.bangvang.shared.domain.kernel;

/** What sort of unit it is, as far as the law gives it powers by that. */
public enum UnitKind {
    /** Tỉnh, thành phố trực thuộc trung ương. */
    PROVINCE,
    /** Huyện, quận, thị xã, thành phố thuộc tỉnh; none since 1/7/2025. */
    DISTRICT,
    /** Xã, phường, thị trấn, đặc khu. */
    COMMUNE,
    /** Cơ quan, tổ chức, doanh nghiệp có tư cách pháp nhân. */
    OFFICE,
    /** Phòng, ban, bộ phận không có tư cách pháp nhân. */
    SECTION,
    /** Quân khu và tương đương. */
    MILITARY_REGION,
    /** Bộ Chỉ huy quân sự tỉnh. */
    PROVINCIAL_COMMAND,
    /** Ban Chỉ huy phòng thủ khu vực; since 1/7/2025. */
    DEFENCE_AREA_COMMAND,
    /** Lữ đoàn, trung đoàn. */
    REGIMENT,
    /** Ban Chỉ huy quân sự cấp huyện; none since 1/7/2025. */
    DISTRICT_COMMAND,
    /** Ban Chỉ huy quân sự xã, phường. */
    COMMUNE_COMMAND
}
