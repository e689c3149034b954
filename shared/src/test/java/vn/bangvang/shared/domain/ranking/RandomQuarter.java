package vn.bangvang.shared.domain.ranking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import vn.bangvang.shared.domain.cluster.ClusterEvent.ClusterFormed;
import vn.bangvang.shared.domain.cluster.ClusterEvent.ClusterYearCorrected;
import vn.bangvang.shared.domain.cluster.ClusterEvent.ClusterYearOpened;
import vn.bangvang.shared.domain.cluster.ClusterEvent.UnitJoinedCluster;
import vn.bangvang.shared.domain.cluster.ClusterEvent.UnitLeftCluster;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.cluster.ClusterKind;
import vn.bangvang.shared.domain.cluster.QuarterMembers;
import vn.bangvang.shared.domain.cluster.Roster;
import vn.bangvang.shared.domain.kernel.DomainEvent;
import vn.bangvang.shared.domain.kernel.Period;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.kernel.Score;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.ranking.RankingEvent.ExclusionLifted;
import vn.bangvang.shared.domain.ranking.RankingEvent.RankingOpened;
import vn.bangvang.shared.domain.ranking.RankingEvent.UnitExcluded;
import vn.bangvang.shared.domain.scoretable.Assignment;
import vn.bangvang.shared.domain.scoretable.Combination;
import vn.bangvang.shared.domain.scoretable.Criterion;
import vn.bangvang.shared.domain.scoretable.CriterionKind;
import vn.bangvang.shared.domain.scoretable.PartYear;
import vn.bangvang.shared.domain.scoretable.ScoreTableEvent.ScoreTableAdopted;
import vn.bangvang.shared.domain.scoretable.ScoreTableEvent.ScoreTableAmended;
import vn.bangvang.shared.domain.scoretable.ScoreTableId;
import vn.bangvang.shared.domain.scoretable.ScoringTerms;
import vn.bangvang.shared.domain.scoretable.TableEffect;
import vn.bangvang.shared.domain.scoring.CriterionScore;
import vn.bangvang.shared.domain.scoring.DeclineGround;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.AssignmentsCorrected;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.CrossScoreRecorded;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.CrossScoringDeclined;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.FinalScoreCorrected;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.ScoreSheetOpened;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.SelfScoreRecorded;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.SheetConsolidated;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.SheetFinalised;
import vn.bangvang.shared.domain.scoring.ScoreSheetId;
import vn.bangvang.shared.reference.ReferenceData;

/** What may happen to the scores of a small cluster, in no sensible order, the same for the same seed. */
final class RandomQuarter {

    static final ClusterId CLUSTER = new ClusterId(new UUID(1, 1));
    private static final LocalDate DAY = LocalDate.of(2024, 6, 20);
    private static final UnitId ORGANISER = unit(0);
    private static final ScoreTableId TABLE = new ScoreTableId(new UUID(3, 1));
    private static final RankingId RANKING = new RankingId(new UUID(5, 1));
    private static final int UNITS = 5;

    private final ReferenceData references = new ReferenceData();
    private final Map<UUID, Long> sequences = new HashMap<>();
    private final Map<UnitId, ScoreSheetId> sheets = new HashMap<>();
    private final Random random;
    private final Period period;
    private int amendments = 1;

    RandomQuarter(long seed) {
        random = new Random(seed);
        period = random.nextBoolean() ? Period.of("2024-Q2") : Period.of("2024");
        List<UnitId> all = units(UNITS);
        on(CLUSTER.value(), new ClusterFormed(CLUSTER, ClusterKind.CLUSTER, "Cụm", ORGANISER, DAY));
        on(CLUSTER.value(), new ClusterYearOpened(CLUSTER, ORGANISER, 2024, all, unit(1), unit(2), DAY));
        on(TABLE.value(), new ScoreTableAdopted(TABLE, CLUSTER, ORGANISER, period, "Bảng", criteria(), terms(), DAY));
        on(RANKING.value(), new RankingOpened(RANKING, CLUSTER, ORGANISER, period, DAY));
    }

    ReferenceData references() {
        return references;
    }

    Period period() {
        return period;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    void next() {
        UnitId unit = unit(1 + below(UNITS));
        switch (below(26)) {
            case 0 -> on(RANKING.value(), new UnitExcluded(RANKING, unit, ExclusionGround.OTHER, "Lý do", DAY));
            case 1 -> on(RANKING.value(), new ExclusionLifted(RANKING, unit, "Lý do", DAY));
            case 2 ->
                on(
                        CLUSTER.value(),
                        new ClusterYearCorrected(
                                CLUSTER, ORGANISER, 2024, units(3 + below(3)), unit(1), unit(2), null, "Lý do", DAY));
            case 3 ->
                on(
                        TABLE.value(),
                        new ScoreTableAmended(
                                TABLE,
                                ++amendments,
                                criteria(),
                                terms(),
                                Period.of("2024-Q2"),
                                new TableEffect(List.of(), List.of(), List.of("A")),
                                "Lý do",
                                DAY));
            case 4 -> joined(unit);
            case 5 -> left(unit);
            default -> scored(unit);
        }
    }

    /** Only what the aggregate lets happen; the day may lie in any quarter. */
    private void joined(UnitId unit) {
        LocalDate day = someDay();
        if (possible(() -> roster().joined(unit, 2024, day))) {
            on(CLUSTER.value(), new UnitJoinedCluster(CLUSTER, ORGANISER, 2024, unit, "Lý do", day));
        }
    }

    private void left(UnitId unit) {
        LocalDate day = someDay();
        if (roster().members().contains(unit) && possible(() -> roster().left(unit, 2024, day))) {
            on(CLUSTER.value(), new UnitLeftCluster(CLUSTER, ORGANISER, 2024, unit, List.of(), "Lý do", day));
        }
    }

    private LocalDate someDay() {
        return LocalDate.of(2024, 1, 1).plusDays(below(366));
    }

    private Roster roster() {
        return references.clusters().find(CLUSTER).orElseThrow().year(2024).orElseThrow();
    }

    private static boolean possible(Runnable move) {
        try {
            move.run();
            return true;
        } catch (Refusal refused) {
            return false;
        }
    }

    private void scored(UnitId unit) {
        ScoreSheetId sheet = sheets.get(unit);
        if (sheet == null) {
            ScoreSheetId opened = new ScoreSheetId(new UUID(4, unit.value().getLeastSignificantBits()));
            sheets.put(unit, opened);
            Period quarter = Period.of("2024-Q2");
            on(
                    opened.value(),
                    new ScoreSheetOpened(opened, CLUSTER, unit, quarter, TABLE, 1, assignments(), null, null, DAY));
            return;
        }
        UnitId other = unit(1 + below(UNITS));
        on(
                sheet.value(),
                switch (below(9)) {
                    case 0 -> new AssignmentsCorrected(sheet, assignments(), "Lý do", DAY);
                    case 1 -> new SelfScoreRecorded(sheet, unit, 1, scores(), below(2), DAY);
                    case 2 -> new CrossScoringDeclined(sheet, other, DeclineGround.ABSTAINED, "Lý do", DAY);
                    case 3 -> new SheetConsolidated(sheet, unit(1), 1, scores(), List.of(), null, DAY);
                    case 4 -> new SheetFinalised(sheet, ORGANISER, 1, scores(), Score.of("1"), DAY);
                    case 5 -> new FinalScoreCorrected(sheet, ORGANISER, 1, scores(), List.of(), DAY);
                    default -> new CrossScoreRecorded(sheet, other, 1, scores(), 0, DAY);
                });
    }

    private void on(UUID stream, DomainEvent event) {
        references.on(event, sequences.merge(stream, 1L, Long::sum) - 1);
    }

    private List<Criterion> criteria() {
        String judged = String.valueOf(5 + below(5));
        return List.of(
                new Criterion("A", null, "Chấm", CriterionKind.JUDGED, Score.of(judged), null, null, null),
                new Criterion("B", null, "Kết quả", CriterionKind.QUANTITATIVE, Score.of("20"), null, null, null));
    }

    private ScoringTerms terms() {
        return new ScoringTerms(
                2,
                Combination.MEAN,
                random.nextBoolean(),
                true,
                Score.of("2"),
                List.of(),
                20,
                QuarterMembers.values()[below(3)],
                random.nextBoolean() ? PartYear.BY_ITS_QUARTERS : null);
    }

    private List<Assignment> assignments() {
        List<Assignment> assignments = new ArrayList<>();
        if (below(3) > 0) {
            assignments.add(new Assignment("B", true, Score.of(String.valueOf(below(4)))));
        }
        return assignments;
    }

    private List<CriterionScore> scores() {
        return List.of(
                CriterionScore.of("A", Score.of(String.valueOf(below(6)))),
                CriterionScore.of("B", Score.of(String.valueOf(below(6)))));
    }

    private static UnitId unit(int number) {
        return new UnitId(new UUID(2, number));
    }

    private static List<UnitId> units(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(RandomQuarter::unit).toList();
    }
}
