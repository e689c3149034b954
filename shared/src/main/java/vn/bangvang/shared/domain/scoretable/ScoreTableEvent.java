package vn.bangvang.shared.domain.scoretable;

import java.time.LocalDate;
import java.util.List;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.kernel.Claim;
import vn.bangvang.shared.domain.kernel.ClaimKind;
import vn.bangvang.shared.domain.kernel.DomainEvent;
import vn.bangvang.shared.domain.kernel.Period;
import vn.bangvang.shared.domain.kernel.UnitId;

/** The life of a score table (bảng điểm): the criteria and terms by which a cluster is scored in a quarter or a year. */
public sealed interface ScoreTableEvent extends DomainEvent {

    ScoreTableId tableId();

    /** Version 1. A table of a year serves each of its quarters that has no table of its own. */
    record ScoreTableAdopted(
            ScoreTableId tableId,
            ClusterId clusterId,
            UnitId organiserId,
            Period period,
            String name,
            List<Criterion> criteria,
            ScoringTerms terms,
            LocalDate adoptedOn)
            implements ScoreTableEvent {
        @Override
        public List<Claim> claims() {
            return List.of(Claim.of(ClaimKind.SCORE_TABLE, clusterId, period));
        }
    }

    /** A new version, in force from a quarter on that was not closed yet; the effect says what has to be scored anew. */
    record ScoreTableAmended(
            ScoreTableId tableId,
            int version,
            List<Criterion> criteria,
            ScoringTerms terms,
            Period from,
            TableEffect effect,
            String reason,
            LocalDate amendedOn)
            implements ScoreTableEvent {}
}
