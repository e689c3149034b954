package vn.bangvang.query.testing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.cluster.ClusterEvent.ClusterFormed;
import vn.bangvang.shared.domain.cluster.ClusterEvent.ClusterYearOpened;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.cluster.ClusterKind;
import vn.bangvang.shared.domain.kernel.DomainEvent;
import vn.bangvang.shared.domain.kernel.Period;
import vn.bangvang.shared.domain.kernel.Score;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.ranking.RankingEvent.RankingOpened;
import vn.bangvang.shared.domain.ranking.RankingId;
import vn.bangvang.shared.domain.scoretable.Assignment;
import vn.bangvang.shared.domain.scoretable.Combination;
import vn.bangvang.shared.domain.scoretable.Criterion;
import vn.bangvang.shared.domain.scoretable.CriterionKind;
import vn.bangvang.shared.domain.scoretable.ScoreTableEvent.ScoreTableAdopted;
import vn.bangvang.shared.domain.scoretable.ScoreTableId;
import vn.bangvang.shared.domain.scoretable.ScoringTerms;
import vn.bangvang.shared.domain.scoretable.TieBreak;
import vn.bangvang.shared.domain.scoring.CriterionScore;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.CrossScoreRecorded;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.ScoreSheetOpened;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.SelfScoreRecorded;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.SheetConsolidated;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.SheetFinalised;
import vn.bangvang.shared.domain.scoring.ScoreSheetId;

/** A cluster in one year, with a score table for it: 100 points in two sections, and a bonus of at most 5. */
public final class Contest {

    public static final LocalDate DAY = LocalDate.of(2024, 4, 1);
    public static final Period QUARTER = Period.of("2024-Q1");

    public static final ScoringTerms TERMS = new ScoringTerms(
            2,
            Combination.MEAN,
            false,
            true,
            Score.of("2"),
            List.of(TieBreak.FIRST_SECTION, TieBreak.LEADERS_DECISION),
            20);

    public final ClusterId cluster = new ClusterId(UUID.randomUUID());
    public final ScoreTableId table = new ScoreTableId(UUID.randomUUID());
    public final List<UnitId> members;
    public final UnitId organiser;
    private final QuerySide service;

    /** The first of the names is the leader, the second its deputy. */
    public Contest(QuerySide service, String... names) {
        this(service, TERMS, names);
    }

    /** With terms of its own. */
    public Contest(QuerySide service, ScoringTerms terms, String... names) {
        this.service = service;
        this.organiser = service.unit("Hội đồng thi đua");
        this.members = Stream.of(names).map(service::unit).toList();
        happened(
                cluster.value(),
                new ClusterFormed(cluster, ClusterKind.CLUSTER, "Cụm " + cluster, organiser, DAY),
                new ClusterYearOpened(cluster, organiser, 2024, members, members.get(0), members.get(1), DAY));
        happened(
                table.value(),
                new ScoreTableAdopted(
                        table, cluster, organiser, Period.of("2024"), "Bảng điểm năm 2024", criteria(), terms, DAY));
    }

    /** I: A judged to 40, B a result against a target, 20. II: C 2.5 each time to 10, D achieved or not, 30. E: bonus. */
    public static List<Criterion> criteria() {
        return List.of(
                new Criterion("I", null, "Chuyên môn", CriterionKind.PARENT, Score.of("60"), null, null, null),
                new Criterion("A", "I", "Chất lượng", CriterionKind.JUDGED, Score.of("40"), null, null, null),
                new Criterion("B", "I", "Thu ngân sách", CriterionKind.QUANTITATIVE, Score.of("20"), null, null, null),
                new Criterion("II", null, "Phong trào", CriterionKind.PARENT, Score.of("40"), null, null, null),
                new Criterion(
                        "C",
                        "II",
                        "Hội thi",
                        CriterionKind.PER_OCCURRENCE,
                        Score.of("10"),
                        Score.of("2.5"),
                        null,
                        null),
                new Criterion("D", "II", "Báo cáo", CriterionKind.ACHIEVED, Score.of("30"), null, null, null),
                new Criterion(
                        "E",
                        null,
                        "Thưởng, trừ",
                        CriterionKind.BONUS_PENALTY,
                        Score.of("5"),
                        Score.of("5"),
                        Score.of("1"),
                        Score.of("-5")));
    }

    /** Scores on A to E. */
    public static List<CriterionScore> scores(String a, String b, String c, String d, String bonus) {
        List<CriterionScore> scores = new ArrayList<>();
        scores.add(CriterionScore.of("A", Score.of(a)));
        scores.add(CriterionScore.of("B", Score.of(b)));
        scores.add(CriterionScore.of("C", Score.of(c)));
        scores.add(CriterionScore.of("D", Score.of(d)));
        scores.add(new CriterionScore("E", Score.of(bonus), null, List.of("Biên bản"), null));
        return scores;
    }

    /** A sheet of the quarter on which B has a target of 100; the self-score is due on {@link #DAY}. */
    public ScoreSheetId sheet(UnitId unit) {
        return sheet(unit, DAY, null);
    }

    /** The same with other last days. */
    public ScoreSheetId sheet(UnitId unit, LocalDate selfDueOn, @Nullable LocalDate crossDueOn) {
        ScoreSheetId sheet = new ScoreSheetId(UUID.randomUUID());
        List<Assignment> assignments = List.of(new Assignment("B", true, Score.of("100")));
        happened(
                sheet.value(),
                new ScoreSheetOpened(sheet, cluster, unit, QUARTER, table, 1, assignments, selfDueOn, crossDueOn, DAY));
        return sheet;
    }

    public SelfScoreRecorded self(ScoreSheetId sheet, UnitId unit, List<CriterionScore> scores) {
        return new SelfScoreRecorded(sheet, unit, 1, scores, 0, DAY);
    }

    public CrossScoreRecorded cross(ScoreSheetId sheet, UnitId scorer, List<CriterionScore> scores) {
        return new CrossScoreRecorded(sheet, scorer, 1, scores, 0, DAY);
    }

    public SheetConsolidated consolidated(ScoreSheetId sheet, List<CriterionScore> scores) {
        return new SheetConsolidated(sheet, members.get(0), 1, scores, List.of(), null, DAY);
    }

    public SheetFinalised finalised(ScoreSheetId sheet, List<CriterionScore> scores) {
        return new SheetFinalised(sheet, organiser, 1, scores, Score.ZERO, DAY);
    }

    /** A sheet that is final with these scores. */
    public ScoreSheetId finalSheet(UnitId unit, List<CriterionScore> scores) {
        ScoreSheetId sheet = sheet(unit);
        happened(sheet.value(), self(sheet, unit, scores));
        members.stream()
                .filter(other -> !other.equals(unit))
                .forEach(other -> happened(sheet.value(), cross(sheet, other, scores)));
        happened(sheet.value(), consolidated(sheet, scores), finalised(sheet, scores));
        return sheet;
    }

    public RankingId ranking(Period period) {
        RankingId ranking = new RankingId(UUID.randomUUID());
        happened(ranking.value(), new RankingOpened(ranking, cluster, organiser, period, DAY));
        return ranking;
    }

    public long happened(UUID aggregate, DomainEvent... events) {
        return service.happened(aggregate, events);
    }
}
