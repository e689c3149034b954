package vn.bangvang.shared.domain.rolemodel;

/** The field (lĩnh vực) in which somebody is to be a model. It is stored in the clear: nothing of a person stands in it. */
public enum RoleModelField {
    /** Nhiệm vụ chính trị, chuyên môn. */
    MAIN_TASK,
    /** Huấn luyện, sẵn sàng chiến đấu. */
    TRAINING,
    /** Chính quy, kỷ luật, cải cách hành chính. */
    DISCIPLINE,
    /** Hậu cần, kỹ thuật, tài chính. */
    LOGISTICS,
    /** Xây dựng Đảng, hệ thống chính trị. */
    PARTY_BUILDING,
    /** Học tập và làm theo Bác. */
    FOLLOWING_HO_CHI_MINH,
    /** Lao động, sản xuất, kinh tế. */
    ECONOMY,
    /** Sáng kiến, chuyển đổi số. */
    INNOVATION,
    /** Nông thôn mới, vì người nghèo, an sinh xã hội. */
    COMMUNITY,
    /** Lĩnh vực khác. */
    OTHER
}
