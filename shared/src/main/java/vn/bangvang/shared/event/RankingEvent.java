package vn.bangvang.shared.event;

import java.time.LocalDate;
import java.util.List;
import vn.bangvang.shared.value.ClusterId;
import vn.bangvang.shared.value.Period;
import vn.bangvang.shared.value.RankingId;
import vn.bangvang.shared.value.RankingRow;
import vn.bangvang.shared.value.UnitId;

/** The life of a cluster's ranking (xếp hạng) for one period. */
public sealed interface RankingEvent extends DomainEvent {

    RankingId rankingId();

    /** Published with the rule and scale that ranked it and the sheets, by sequence, that it was computed from. */
    record RankingPublished(
            RankingId rankingId,
            ClusterId clusterId,
            UnitId organiserId,
            Period period,
            int version,
            String rule,
            int scale,
            List<RankingRow> rows,
            LocalDate publishedOn)
            implements RankingEvent {
        @Override
        public List<Claim> claims() {
            return List.of(Claim.of("ranking", clusterId, period));
        }
    }

    /** A published ranking was wrong: the new one stands beside it, with the reason. */
    record RankingRepublished(
            RankingId rankingId,
            int version,
            String rule,
            int scale,
            List<RankingRow> rows,
            String reason,
            LocalDate publishedOn)
            implements RankingEvent {}
}
