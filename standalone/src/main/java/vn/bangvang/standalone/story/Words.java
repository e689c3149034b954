package vn.bangvang.standalone.story;

import java.util.Map;

/** What the read side's codes mean to somebody who reads them on the terminal. */
final class Words {

    private static final Map<String, String> STATUS = Map.of(
            "SUBMITTED", "Trình / submitted",
            "RETURNED", "Trả lại bổ sung / returned",
            "ENDORSED", "Đồng ý, trình tiếp / endorsed",
            "CARRIED", "Hội đồng thông qua / carried by the council",
            "DECIDED", "Quyết định / decided",
            "AWARDED", "Được khen thưởng / awarded",
            "FORWARDED", "Trình Thủ tướng / forwarded");

    private static final Map<String, String> AWARD = Map.of(
            "CTDT", "Cờ thi đua của UBND tỉnh / the province's emulation flag",
            "CTDCP", "Cờ thi đua của Chính phủ / the Government's emulation flag");

    private static final Map<String, String> AUTHORITY = Map.of("PRIME_MINISTER", "Thủ tướng Chính phủ");

    private Words() {}

    static String status(String code) {
        return STATUS.getOrDefault(code, code);
    }

    static String award(String code) {
        return AWARD.getOrDefault(code, code);
    }

    static String authority(String code) {
        return AUTHORITY.getOrDefault(code, code);
    }
}
