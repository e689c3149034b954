package vn.bangvang.shared.book;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.event.RankingEvent;
import vn.bangvang.shared.event.RankingEvent.ExclusionLifted;
import vn.bangvang.shared.event.RankingEvent.MembersBallotRecorded;
import vn.bangvang.shared.event.RankingEvent.RankingOpened;
import vn.bangvang.shared.event.RankingEvent.RankingPublished;
import vn.bangvang.shared.event.RankingEvent.RankingRepublished;
import vn.bangvang.shared.event.RankingEvent.TieDecided;
import vn.bangvang.shared.event.RankingEvent.UnitExcluded;
import vn.bangvang.shared.event.RankingEvent.WomenShareRecorded;
import vn.bangvang.shared.rule.scoring.RankingDecisions;
import vn.bangvang.shared.rule.scoring.RankingDecisions.Ballot;
import vn.bangvang.shared.rule.scoring.RankingDecisions.WomenShare;
import vn.bangvang.shared.value.ClusterId;
import vn.bangvang.shared.value.ExclusionGround;
import vn.bangvang.shared.value.NominationId;
import vn.bangvang.shared.value.Period;
import vn.bangvang.shared.value.RankingId;
import vn.bangvang.shared.value.RankingRow;
import vn.bangvang.shared.value.SheetResult;
import vn.bangvang.shared.value.UnitId;
import vn.bangvang.shared.value.UnitVotes;

/**
 * What was decided for one ranking so far. The same fold serves the aggregate, the books and the look back.
 *
 * @param publication what is published; null before
 * @param decidedSince how many decisions on ties and exclusions came after it, which it does not know yet
 * @param honours what rests on its places
 * @param sequence the last event of the ranking's stream, for a guard
 */
public record RankingState(
        RankingId id,
        ClusterId cluster,
        UnitId organiser,
        Period period,
        RankingDecisions decisions,
        @Nullable Publication publication,
        int decidedSince,
        Honours honours,
        long sequence) {

    /** A version with its rows, and the sheets, by sequence, that they follow from. */
    public record Publication(int version, List<RankingRow> rows) {

        /** From 1; 0 for a unit that is not ranked or no member. */
        public int rank(UnitId unit) {
            return rows.stream()
                    .filter(row -> row.unitId().equals(unit))
                    .findFirst()
                    .map(RankingRow::rank)
                    .orElse(0);
        }

        public Stream<SheetResult> sheets() {
            return rows.stream().flatMap(row -> row.sheets().stream());
        }
    }

    public static RankingState opened(RankingOpened e, long sequence) {
        return new RankingState(
                e.rankingId(),
                e.clusterId(),
                e.organiserId(),
                e.period(),
                RankingDecisions.NONE,
                null,
                0,
                Honours.NONE,
                sequence);
    }

    public boolean isPublished() {
        return publication != null;
    }

    /** The ranking after one more event of its stream. */
    public RankingState after(RankingEvent event, long sequence) {
        Publication published = publication;
        RankingDecisions decided = decided(event);
        int since = published != null && decided != decisions ? decidedSince + 1 : decidedSince;
        if (event instanceof RankingPublished e) {
            published = new Publication(e.version(), e.rows());
            since = 0;
        } else if (event instanceof RankingRepublished e) {
            published = new Publication(e.version(), e.rows());
            since = 0;
        }
        return new RankingState(
                id, cluster, organiser, period, decided, published, since, honours.after(event), sequence);
    }

    /** The units whose final scores were corrected after the publication. */
    List<UnitId> corrected(ScoreBook scores) {
        return publication == null
                ? List.of()
                : publication.rows().stream()
                        .filter(row -> row.sheets().stream().anyMatch(sheet -> moved(sheet, scores) > 0))
                        .map(RankingRow::unitId)
                        .toList();
    }

    /**
     * How much has changed of what the publication rests on: corrections of its sheets, and decisions it does not know. It
     * only grows until the ranking is published again.
     */
    int changes(ScoreBook scores) {
        return publication == null
                ? 0
                : decidedSince
                        + publication
                                .sheets()
                                .mapToInt(sheet -> moved(sheet, scores))
                                .sum();
    }

    private static int moved(SheetResult used, ScoreBook scores) {
        return scores.find(used.sheetId())
                .map(sheet -> (int) Math.max(0, sheet.sequence() - used.sequence()))
                .orElse(0);
    }

    public boolean isAcclamationInDoubt(Since since) {
        return publication != null && honours.isAcclamationInDoubt(publication, since.changes());
    }

    public boolean isInDoubt(NominationId award, Since since) {
        return publication != null && honours.isInDoubt(award, publication, since.changes());
    }

    private RankingDecisions decided(RankingEvent event) {
        if (event instanceof UnitExcluded e) {
            Map<UnitId, ExclusionGround> excluded = new HashMap<>(decisions.excluded());
            excluded.put(e.unitId(), e.ground());
            return decisions.excluding(excluded);
        } else if (event instanceof ExclusionLifted e) {
            Map<UnitId, ExclusionGround> excluded = new HashMap<>(decisions.excluded());
            excluded.remove(e.unitId());
            return decisions.excluding(excluded);
        } else if (event instanceof MembersBallotRecorded e) {
            return decisions.voted(new Ballot(
                    e.votes().stream().collect(Collectors.toMap(UnitVotes::unitId, UnitVotes::votes)),
                    e.members() != null));
        } else if (event instanceof WomenShareRecorded e) {
            Map<UnitId, WomenShare> shares = new HashMap<>(decisions.women());
            shares.put(e.unitId(), new WomenShare(e.women(), e.staff()));
            return decisions.counted(shares);
        } else if (event instanceof TieDecided e) {
            List<List<UnitId>> orders = new ArrayList<>(decisions.orders());
            orders.add(0, e.order());
            return decisions.ordered(orders);
        }
        return decisions;
    }
}
