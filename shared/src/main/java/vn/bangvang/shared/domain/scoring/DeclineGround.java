package vn.bangvang.shared.domain.scoring;

/** Why a member does not cross-score a sheet. */
public enum DeclineGround {
    /** Không chấm: it cannot or does not want to judge. */
    ABSTAINED,
    /** Từ chối vì có lợi ích liên quan. */
    RECUSED
}
