/** Score sheets (phiếu điểm): self-score, cross-score, consolidation, explanation, final score; and how scores become points. */
@NullMarked
package vn.bangvang.shared.domain.scoring;

import org.jspecify.annotations.NullMarked;
