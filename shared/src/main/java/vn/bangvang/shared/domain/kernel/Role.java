package vn.bangvang.shared.domain.kernel;

/** What a mandate (thẩm quyền) lets an account do for a unit. */
public enum Role {
    /** Quản trị: units, accounts and mandates of a unit and all below it. */
    ADMINISTRATOR(true),
    /** Cơ quan tổ chức thi đua: forms clusters, launches movements, opens score sheets, publishes rankings. */
    ORGANISER(false),
    /** Đại diện đơn vị: signs, scores, reviews and nominates for the unit. */
    REPRESENTATIVE(false),
    /** Chuyên viên soạn thảo: drafts for the unit and sends for signature, and never signs. */
    PREPARER(false),
    /** Người duyệt: endorses, returns or rejects nominations at the unit's level. */
    APPROVER(false),
    /** Thư ký hội đồng: records what the council resolved. */
    COUNCIL_SECRETARY(false),
    /** Người có thẩm quyền quyết định khen thưởng. */
    COMPETENT_PERSON(false),
    /** Văn thư, nhập lùi ngày: enters what was signed on paper, and days of the past, for a unit and all below it. */
    BACK_ENTRY(true),
    /** Kiểm tra, giám sát: reads everything of a unit and all below it. */
    AUDITOR(true);

    private final boolean coversDescendants;

    Role(boolean coversDescendants) {
        this.coversDescendants = coversDescendants;
    }

    /** Whether the role reaches from its unit to all units below it. */
    public boolean coversDescendants() {
        return coversDescendants;
    }
}
