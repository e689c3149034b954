package vn.bangvang.command.ranking;

import static vn.bangvang.command.testing.World.CLUSTER;
import static vn.bangvang.command.testing.World.LONG_AGO;
import static vn.bangvang.command.testing.World.PROVINCE;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bangvang.command.testing.World;
import vn.bangvang.shared.domain.cluster.QuarterMembers;
import vn.bangvang.shared.domain.kernel.Period;
import vn.bangvang.shared.domain.kernel.Score;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.ranking.ExclusionGround;
import vn.bangvang.shared.domain.ranking.RankingId;
import vn.bangvang.shared.domain.ranking.RankingRow;
import vn.bangvang.shared.domain.ranking.SheetResult;
import vn.bangvang.shared.domain.ranking.TableUse;
import vn.bangvang.shared.domain.scoretable.Combination;
import vn.bangvang.shared.domain.scoretable.Criterion;
import vn.bangvang.shared.domain.scoretable.CriterionKind;
import vn.bangvang.shared.domain.scoretable.ScoreTableEvent.ScoreTableAdopted;
import vn.bangvang.shared.domain.scoretable.ScoreTableId;
import vn.bangvang.shared.domain.scoretable.ScoringTerms;
import vn.bangvang.shared.domain.scoretable.TieBreak;
import vn.bangvang.shared.domain.scoring.CriterionScore;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.FinalScoreCorrected;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.ScoreSheetOpened;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.SheetFinalised;
import vn.bangvang.shared.domain.scoring.ScoreSheetId;

/**
 * The fourth quarter of a cluster, scored by a table of 60 points in its first section and 40 in its second, with up to
 * 10 points of bonus or penalty on top.
 */
final class Scored {

    static final RankingId RANKING = new RankingId(World.id("ranking"));
    static final Period Q4 = Period.of("2024-Q4");
    static final ScoreTableId TABLE = new ScoreTableId(World.id("table"));
    static final List<TableUse> USES = List.of(new TableUse(Q4, TABLE, 1));
    static final LocalDate FINAL_ON = LocalDate.of(2024, 12, 9);
    static final LocalDate OPENED_ON = LocalDate.of(2024, 12, 10);
    static final LocalDate PROPOSED_ON = LocalDate.of(2024, 12, 12);
    static final LocalDate UNTIL = LocalDate.of(2024, 12, 15);
    static final LocalDate PUBLISHED_ON = LocalDate.of(2024, 12, 16);

    private static final List<Criterion> CRITERIA = List.of(
            Criterion.judged("I", "Huấn luyện", Score.of("60")),
            Criterion.judged("II", "Hậu cần", Score.of("40")),
            new Criterion(
                    "T",
                    null,
                    "Thưởng, phạt",
                    CriterionKind.BONUS_PENALTY,
                    Score.of("10"),
                    Score.of("1"),
                    Score.of("1"),
                    Score.of("-10")));

    private Scored() {}

    /** @param steps by which ties are broken, in their order */
    static ScoreTableAdopted table(TieBreak... steps) {
        ScoringTerms terms = new ScoringTerms(2, Combination.MEAN, false, true, Score.ZERO, Arrays.asList(steps), 20);
        return new ScoreTableAdopted(
                TABLE, CLUSTER, PROVINCE, Period.of("2024"), "Bảng điểm năm 2024", CRITERIA, terms, LONG_AGO);
    }

    /** The same table with a rule of its own for who is a member in a quarter. */
    static ScoreTableAdopted table(QuarterMembers rule) {
        ScoringTerms terms = new ScoringTerms(2, Combination.MEAN, false, true, Score.ZERO, List.of(), 20, rule, null);
        return new ScoreTableAdopted(
                TABLE, CLUSTER, PROVINCE, Period.of("2024"), "Bảng điểm năm 2024", CRITERIA, terms, LONG_AGO);
    }

    static void opened(World world, UnitId unit) {
        world.happened(
                new ScoreSheetOpened(sheet(unit), CLUSTER, unit, Q4, TABLE, 1, List.of(), null, null, LONG_AGO), 0);
    }

    /** A sheet that is opened and final; its stream ends at sequence 1. */
    static void finalised(World world, UnitId unit, String first, String second) {
        finalised(world, unit, first, second, 0, 0);
    }

    static void finalised(World world, UnitId unit, String first, String second, int bonus, int penalties) {
        opened(world, unit);
        List<CriterionScore> scores = List.of(
                CriterionScore.of("I", Score.of(first)),
                CriterionScore.of("II", Score.of(second)),
                new CriterionScore(
                        "T", Score.of("" + bonus), Score.of("" + penalties), List.of("Quyết định 12"), null));
        world.happened(new SheetFinalised(sheet(unit), PROVINCE, 1, scores, Score.ZERO, FINAL_ON), 1);
    }

    static void corrected(World world, UnitId unit, String first, String second, LocalDate day) {
        List<CriterionScore> scores =
                List.of(CriterionScore.of("I", Score.of(first)), CriterionScore.of("II", Score.of(second)));
        world.happened(new FinalScoreCorrected(sheet(unit), PROVINCE, 1, scores, List.of(), day), 2);
    }

    static ScoreSheetId sheet(UnitId unit) {
        return new ScoreSheetId(World.id("sheet " + unit));
    }

    static RankingRow row(int rank, UnitId unit, String first, String second) {
        return row(rank, unit, first, second, 1, null);
    }

    static RankingRow row(
            int rank, UnitId unit, String first, String second, long sequence, @Nullable ExclusionGround excluded) {
        Score total = Score.of(first).plus(Score.of(second));
        Score most = Score.of("100");
        return new RankingRow(
                rank,
                unit,
                total,
                most,
                Score.of(first),
                Score.of("60"),
                Score.ZERO,
                null,
                excluded,
                null,
                List.of(new SheetResult(sheet(unit), sequence, Q4, total, most)));
    }
}
