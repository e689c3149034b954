package vn.bangvang.standalone.story;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import vn.bangvang.shared.value.Role;

/** The people of the sample: accounts named after their task, held by nobody real. */
enum SampleAccount {
    ADMINISTRATOR("quantri", "Quản trị viên (mẫu)", SampleUnit.ROOT),
    SECOND_ADMINISTRATOR("quantri2", "Quản trị viên thứ hai (mẫu)", SampleUnit.ROOT, Role.ADMINISTRATOR),
    DATA_ENTRY("nhaplieu", "Cán bộ nhập liệu (mẫu)", SampleUnit.ROOT, Role.ADMINISTRATOR, Role.BACK_ENTRY),
    AUDITOR("kiemtra", "Cán bộ kiểm tra (mẫu)", SampleUnit.ROOT, Role.AUDITOR),

    PHU_LY("phuly", "Trợ lý thi đua TP Phủ Lý (mẫu)", SampleUnit.PHU_LY, Role.ORGANISER),
    LUONG_KHANH_THIEN("luongkhanhthien", "Chỉ huy trưởng LKT (mẫu)", SampleUnit.LUONG_KHANH_THIEN, Role.REPRESENTATIVE),
    TRAN_HUNG_DAO("tranhungdao", "Chỉ huy trưởng THĐ (mẫu)", SampleUnit.TRAN_HUNG_DAO, Role.REPRESENTATIVE),
    MINH_KHAI("minhkhai", "Chỉ huy trưởng MK (mẫu)", SampleUnit.MINH_KHAI, Role.REPRESENTATIVE),
    HAI_BA_TRUNG("haibatrung", "Chỉ huy trưởng HBT (mẫu)", SampleUnit.HAI_BA_TRUNG, Role.REPRESENTATIVE),
    QUANG_TRUNG("quangtrung", "Chỉ huy trưởng QT (mẫu)", SampleUnit.QUANG_TRUNG, Role.REPRESENTATIVE),
    LAM_HA("lamha", "Chỉ huy trưởng LH (mẫu)", SampleUnit.LAM_HA, Role.REPRESENTATIVE),

    HA_NAM("hanam", "Trợ lý thi đua Bộ CHQS Hà Nam (mẫu)", SampleUnit.HA_NAM, Role.ORGANISER, Role.APPROVER),
    PHU_LY_COMMANDER("phuly.chihuy", "Chỉ huy trưởng Phủ Lý (mẫu)", SampleUnit.PHU_LY, Role.REPRESENTATIVE),
    DUY_TIEN("duytien", "Chỉ huy trưởng Duy Tiên (mẫu)", SampleUnit.DUY_TIEN, Role.REPRESENTATIVE),
    BINH_LUC("binhluc", "Chỉ huy trưởng Bình Lục (mẫu)", SampleUnit.BINH_LUC, Role.REPRESENTATIVE),
    KIM_BANG("kimbang", "Chỉ huy trưởng Kim Bảng (mẫu)", SampleUnit.KIM_BANG, Role.REPRESENTATIVE),
    LY_NHAN("lynhan", "Chỉ huy trưởng Lý Nhân (mẫu)", SampleUnit.LY_NHAN, Role.REPRESENTATIVE),
    THANH_LIEM("thanhliem", "Chỉ huy trưởng Thanh Liêm (mẫu)", SampleUnit.THANH_LIEM, Role.REPRESENTATIVE),
    REGIMENT_151("trungdoan151", "Trung đoàn trưởng 151 (mẫu)", SampleUnit.REGIMENT_151, Role.REPRESENTATIVE),

    NEWSPAPER("baobackan", "Thư ký thi đua Báo Bắc Kạn (mẫu)", SampleUnit.NEWSPAPER, Role.REPRESENTATIVE),
    EDITOR_IN_CHIEF("baobackan.duyet", "Lãnh đạo Báo Bắc Kạn (mẫu)", SampleUnit.NEWSPAPER, Role.APPROVER),
    BLOCK_LEADER("danvan", "Trưởng khối: Ban Dân vận (mẫu)", SampleUnit.MASS_MOBILISATION, Role.APPROVER),
    MASS_MOBILISATION("danvan.daidien", "Ban Dân vận (mẫu)", SampleUnit.MASS_MOBILISATION, Role.REPRESENTATIVE),
    HEALTH_CARE("baovesuckhoe", "Ban Bảo vệ sức khỏe (mẫu)", SampleUnit.HEALTH_CARE, Role.REPRESENTATIVE),
    BAC_KAN_COMMAND("bchqs.backan", "Bộ CHQS tỉnh Bắc Kạn (mẫu)", SampleUnit.BAC_KAN_COMMAND, Role.ORGANISER),
    BAC_KAN_CITY("tpbackan", "Ban CHQS TP Bắc Kạn (mẫu)", SampleUnit.BAC_KAN_CITY, Role.ORGANISER),
    BAC_KAN_CITY_COMMANDER(
            "tpbackan.chihuy", "Chỉ huy trưởng TP Bắc Kạn (mẫu)", SampleUnit.BAC_KAN_CITY, Role.REPRESENTATIVE),
    DUC_XUAN("ducxuan", "Ban CHQS phường Đức Xuân (mẫu)", SampleUnit.DUC_XUAN, Role.REPRESENTATIVE),
    PHUNG_CHI_KIEN(
            "phungchikien", "Ban CHQS phường Phùng Chí Kiên (mẫu)", SampleUnit.PHUNG_CHI_KIEN, Role.REPRESENTATIVE),
    HOME_AFFAIRS("sonoivu", "Chuyên viên Sở Nội vụ (mẫu)", SampleUnit.BAC_KAN, Role.ORGANISER, Role.APPROVER),
    COUNCIL_SECRETARY("thuky.hoidong", "Thư ký Hội đồng TĐKT (mẫu)", SampleUnit.BAC_KAN, Role.COUNCIL_SECRETARY),
    CHAIR("chutich.backan", "Chủ tịch UBND tỉnh (mẫu)", SampleUnit.BAC_KAN, Role.COMPETENT_PERSON);

    /** Said openly wherever the sample is: these accounts exist in it alone. */
    static final String PASSWORD = "thi-dua-2024";

    private final String username;
    private final String displayName;
    private final SampleUnit unit;
    private final List<Role> roles;

    SampleAccount(String username, String displayName, SampleUnit unit, Role... roles) {
        this.username = username;
        this.displayName = displayName;
        this.unit = unit;
        this.roles = List.of(roles);
    }

    UUID id() {
        return Ids.of("account", username);
    }

    UUID personId() {
        return Ids.of("person", username);
    }

    String username() {
        return username;
    }

    String displayName() {
        return displayName;
    }

    SampleUnit unit() {
        return unit;
    }

    List<Role> roles() {
        return roles;
    }

    /** Whether it acts in the stories, which happened years ago. */
    boolean entersPastYears() {
        return !roles.isEmpty() && !roles.contains(Role.AUDITOR) && this != SECOND_ADMINISTRATOR;
    }

    static SampleAccount representing(SampleUnit unit) {
        return Arrays.stream(values())
                .filter(account -> account.unit == unit && account.roles.contains(Role.REPRESENTATIVE))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Nobody represents " + unit));
    }
}
