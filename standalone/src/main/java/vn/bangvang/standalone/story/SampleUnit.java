package vn.bangvang.standalone.story;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.value.UnitKind;

/**
 * The units of the sample: organisations that reported about their emulation, under one root since an installation is
 * one tree.
 */
enum SampleUnit {
    ROOT(UnitKind.OFFICE, "MAU", "Dữ liệu mẫu Bảng Vàng", null),

    HA_NAM(UnitKind.PROVINCIAL_COMMAND, "HN", "Bộ Chỉ huy quân sự tỉnh Hà Nam", ROOT),
    PHU_LY(UnitKind.DISTRICT_COMMAND, "HN-PL", "Ban CHQS thành phố Phủ Lý", HA_NAM),
    LUONG_KHANH_THIEN(UnitKind.COMMUNE_COMMAND, "HN-PL-LKT", "Ban CHQS phường Lương Khánh Thiện", PHU_LY),
    TRAN_HUNG_DAO(UnitKind.COMMUNE_COMMAND, "HN-PL-THD", "Ban CHQS phường Trần Hưng Đạo", PHU_LY),
    MINH_KHAI(UnitKind.COMMUNE_COMMAND, "HN-PL-MK", "Ban CHQS phường Minh Khai", PHU_LY),
    HAI_BA_TRUNG(UnitKind.COMMUNE_COMMAND, "HN-PL-HBT", "Ban CHQS phường Hai Bà Trưng", PHU_LY),
    QUANG_TRUNG(UnitKind.COMMUNE_COMMAND, "HN-PL-QT", "Ban CHQS phường Quang Trung", PHU_LY),
    LAM_HA(UnitKind.COMMUNE_COMMAND, "HN-PL-LH", "Ban CHQS phường Lam Hạ", PHU_LY),
    DUY_TIEN(UnitKind.DISTRICT_COMMAND, "HN-DT", "Ban CHQS thị xã Duy Tiên", HA_NAM),
    BINH_LUC(UnitKind.DISTRICT_COMMAND, "HN-BL", "Ban CHQS huyện Bình Lục", HA_NAM),
    KIM_BANG(UnitKind.DISTRICT_COMMAND, "HN-KB", "Ban CHQS huyện Kim Bảng", HA_NAM),
    LY_NHAN(UnitKind.DISTRICT_COMMAND, "HN-LN", "Ban CHQS huyện Lý Nhân", HA_NAM),
    THANH_LIEM(UnitKind.DISTRICT_COMMAND, "HN-TL", "Ban CHQS huyện Thanh Liêm", HA_NAM),
    REGIMENT_151(UnitKind.REGIMENT, "HN-E151", "Trung đoàn 151", HA_NAM),

    BAC_KAN(UnitKind.PROVINCE, "BK", "Tỉnh Bắc Kạn", ROOT),
    PARTY_COMMITTEE(UnitKind.OFFICE, "BK-TU", "Tỉnh ủy Bắc Kạn", BAC_KAN),
    MASS_MOBILISATION(UnitKind.OFFICE, "BK-TU-BDV", "Ban Dân vận Tỉnh ủy Bắc Kạn", PARTY_COMMITTEE),
    HEALTH_CARE(UnitKind.OFFICE, "BK-TU-BVSK", "Ban Bảo vệ, chăm sóc sức khỏe cán bộ tỉnh Bắc Kạn", PARTY_COMMITTEE),
    NEWSPAPER(UnitKind.OFFICE, "BK-TU-BAO", "Báo Bắc Kạn", PARTY_COMMITTEE),
    BAC_KAN_COMMAND(UnitKind.PROVINCIAL_COMMAND, "BK-BCH", "Bộ Chỉ huy quân sự tỉnh Bắc Kạn", BAC_KAN),
    BAC_KAN_CITY(UnitKind.DISTRICT_COMMAND, "BK-BCH-TP", "Ban CHQS thành phố Bắc Kạn", BAC_KAN_COMMAND),
    DUC_XUAN(UnitKind.COMMUNE_COMMAND, "BK-BCH-TP-DX", "Ban CHQS phường Đức Xuân", BAC_KAN_CITY),
    PHUNG_CHI_KIEN(UnitKind.COMMUNE_COMMAND, "BK-BCH-TP-PCK", "Ban CHQS phường Phùng Chí Kiên", BAC_KAN_CITY);

    private final UnitKind kind;
    private final String code;
    private final String label;
    private final @Nullable SampleUnit parent;

    SampleUnit(UnitKind kind, String code, String label, @Nullable SampleUnit parent) {
        this.kind = kind;
        this.code = code;
        this.label = label;
        this.parent = parent;
    }

    UUID id() {
        return Ids.of("unit", code);
    }

    UnitKind kind() {
        return kind;
    }

    String code() {
        return code;
    }

    String label() {
        return label;
    }

    @Nullable
    SampleUnit parent() {
        return parent;
    }

    /** The members of Cụm thi đua số 3. */
    static List<SampleUnit> wards() {
        return Arrays.stream(values()).filter(unit -> unit.parent == PHU_LY).toList();
    }

    /** The members of Cụm thi đua số 2: six districts, towns and cities, and a regiment. */
    static List<SampleUnit> commands() {
        return Arrays.stream(values()).filter(unit -> unit.parent == HA_NAM).toList();
    }

    /** The members of the block of Party agencies that are named; its leader and deputy come first. */
    static List<SampleUnit> partyAgencies() {
        return Arrays.stream(values())
                .filter(unit -> unit.parent == PARTY_COMMITTEE)
                .toList();
    }

    static SampleUnit byCode(String code) {
        return Arrays.stream(values())
                .filter(unit -> unit.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No sample unit " + code));
    }
}
