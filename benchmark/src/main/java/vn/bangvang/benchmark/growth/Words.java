package vn.bangvang.benchmark.growth;

import java.util.List;
import vn.bangvang.shared.domain.kernel.UnitKind;

/** What people write, of the length that they write it in. */
final class Words {

    static final String OPINION = "Nhất trí đề nghị; hồ sơ đầy đủ, thành tích đã được niêm yết công khai tại đơn vị";
    static final String SUMMARY =
            "Đơn vị đã tổ chức thực hiện đầy đủ các nội dung giao ước thi đua; các chỉ tiêu cơ bản"
                    + " đạt và vượt kế hoạch, nội bộ đoàn kết, không có vi phạm kỷ luật";
    static final String SHORTCOMING = "Việc nhân rộng điển hình tiên tiến ở một số bộ phận còn chậm";
    static final String TASK = "Tiếp tục đẩy mạnh phong trào thi đua gắn với nhiệm vụ chính trị của đơn vị";
    static final String PLAN = "Tổ chức phát động tới toàn thể cán bộ, công chức; đăng ký chỉ tiêu, kiểm tra hằng quý";

    private static final List<String> ACHIEVEMENTS = List.of(
            "Hoàn thành xuất sắc nhiệm vụ được giao; tham mưu rút ngắn thời gian giải quyết thủ tục hành chính, dẫn đầu"
                    + " phong trào thi đua của đơn vị",
            "Có sáng kiến được áp dụng hiệu quả trong toàn đơn vị, tiết kiệm thời gian và kinh phí; chấp hành tốt chủ"
                    + " trương, đường lối của Đảng, chính sách, pháp luật của Nhà nước",
            "Tích cực tham gia xây dựng nông thôn mới, vận động nhân dân hiến đất làm đường; hoàn thành tốt các chỉ tiêu"
                    + " đã đăng ký đầu năm");

    private static final List<String> FAMILY = List.of(
            "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương", "Lý", "Nông",
            "Hà");
    private static final List<String> MIDDLE =
            List.of("Văn", "Thị", "Đức", "Minh", "Thanh", "Quang", "Thu", "Hữu", "Ngọc", "Xuân", "Hồng");
    private static final List<String> GIVEN = List.of(
            "An", "Bình", "Chi", "Dũng", "Giang", "Hà", "Hải", "Hạnh", "Hòa", "Hùng", "Hương", "Khánh", "Lan", "Linh",
            "Long", "Mai", "Nam", "Nga", "Phong", "Phúc", "Quân", "Sơn", "Tâm", "Thảo", "Trang", "Tuấn", "Yến");

    private Words() {}

    static String achievement(int number) {
        return ACHIEVEMENTS.get(Math.floorMod(number, ACHIEVEMENTS.size()));
    }

    /** A name that nobody else of the unit has: the numbers of its people follow each other. */
    static String name(int unit, int number) {
        int one = Math.floorMod(unit * 7 + number, GIVEN.size());
        int other = Math.floorMod(unit + number / GIVEN.size(), MIDDLE.size());
        return FAMILY.get(Math.floorMod(unit + number, FAMILY.size())) + " " + MIDDLE.get(other) + " " + GIVEN.get(one);
    }

    static String unit(UnitKind kind, int number) {
        return switch (kind) {
            case PROVINCE -> "Tỉnh đo hiệu năng";
            case COMMUNE -> "Xã số " + number;
            case SECTION -> "Thôn, tổ dân phố số " + number;
            default -> "Trường, cơ quan số " + number;
        };
    }
}
