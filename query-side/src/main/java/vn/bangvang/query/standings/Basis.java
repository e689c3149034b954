package vn.bangvang.query.standings;

import vn.bangvang.shared.domain.scoring.ScoreSheetState;

/** What is known of a sheet, the least first. */
public enum Basis {
    /** Chưa có điểm. */
    NONE,
    /** Chưa đủ các quý: of some quarter nothing is known yet. */
    PARTLY,
    /** Điểm tự chấm. */
    SELF,
    /** Điểm chấm chéo. */
    CROSS,
    /** Điểm tổng hợp, or re-verified. */
    CONSOLIDATED,
    /** Kết quả cuối cùng. */
    FINAL;

    static Basis of(ScoreSheetState sheet) {
        if (sheet.isFinal()) {
            return FINAL;
        }
        if (sheet.settled() != null) {
            return CONSOLIDATED;
        }
        if (!sheet.crossScores().isEmpty()) {
            return CROSS;
        }
        return sheet.selfScore() == null ? NONE : SELF;
    }
}
