package vn.bangvang.shared.domain.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.bangvang.shared.domain.ranking.Given.achieved;
import static vn.bangvang.shared.domain.ranking.Given.bonus;
import static vn.bangvang.shared.domain.ranking.Given.bonusScore;
import static vn.bangvang.shared.domain.ranking.Given.counted;
import static vn.bangvang.shared.domain.ranking.Given.input;
import static vn.bangvang.shared.domain.ranking.Given.judged;
import static vn.bangvang.shared.domain.ranking.Given.notAssigned;
import static vn.bangvang.shared.domain.ranking.Given.quantitative;
import static vn.bangvang.shared.domain.ranking.Given.scores;
import static vn.bangvang.shared.domain.ranking.Given.section;
import static vn.bangvang.shared.domain.ranking.Given.sheet;
import static vn.bangvang.shared.domain.ranking.Given.table;
import static vn.bangvang.shared.domain.ranking.Given.target;
import static vn.bangvang.shared.domain.ranking.Given.terms;
import static vn.bangvang.shared.domain.ranking.Given.unit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.bangvang.shared.domain.kernel.Period;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Score;
import vn.bangvang.shared.domain.ranking.RankExplained.Neighbour;
import vn.bangvang.shared.domain.ranking.RankExplained.Part;
import vn.bangvang.shared.domain.scoretable.Assignment;
import vn.bangvang.shared.domain.scoretable.ScoreTable;
import vn.bangvang.shared.domain.scoretable.TieBreak;
import vn.bangvang.shared.domain.scoring.CriterionScore;
import vn.bangvang.shared.domain.scoring.Formula;
import vn.bangvang.shared.domain.scoring.LeafPoints;
import vn.bangvang.shared.domain.scoring.ScoringPolicy;
import vn.bangvang.shared.domain.scoring.SheetInput;
import vn.bangvang.shared.testing.Refused;

/** Cụm thi đua số 2, Bộ CHQS tỉnh Hà Nam, second quarter of 2022; all figures are illustrative (số liệu minh họa). */
class QuarterOfClusterTwoTest {

    private static final Period QUARTER = Period.of("2022-Q2");
    private static final int PHU_LY = 1;
    private static final int DUY_TIEN = 2;
    private static final int BINH_LUC = 3;
    private static final int KIM_BANG = 4;
    private static final int LY_NHAN = 5;
    private static final int THANH_LIEM = 6;
    private static final int REGIMENT_151 = 7;

    private static final ScoreTable TABLE = table(
            terms(2, TieBreak.values()),
            section("I", "60"),
            quantitative("I", "1", "20"),
            quantitative("I", "2", "20"),
            judged("I", "3", "20"),
            section("II", "30"),
            achieved("II", "4", "10"),
            judged("II", "5", "20"),
            section("III", "10"),
            counted("III", "6", "2", "10"),
            bonus("III", "7", "5", "15", "2", "-10"));

    /** The regiment has neither recruits to deliver (2) nor models to build (6). */
    private static final RankingInput INPUT = input(
            TABLE,
            QUARTER,
            7,
            List.of(
                    of(PHU_LY, "76", "1=100 2=76 3=18 4=1 5=17 6=3", "1", "0", "0"),
                    of(DUY_TIEN, "50", "1=120 2=45 3=16 4=0 5=18 6=8", "0", "0", "0"),
                    of(BINH_LUC, "60", "1=90 2=60 3=15 4=1 5=15 6=0", "0", "2", "0"),
                    of(KIM_BANG, "40", "1=100 2=44 3=17 4=1 5=16 6=1", "0", "0", "2"),
                    of(LY_NHAN, "50", "1=100 2=50 3=14 4=1 5=14 6=2", "0", "0", "0"),
                    of(THANH_LIEM, "30", "1=50 2=15 3=12 4=0 5=12 6=0", "0", "0", "0"),
                    regiment()),
            RankingDecisions.NONE);

    /** Regiment: 15 + 19 + 10 + 18 = 62 of 70, which is 88.57 %. */
    @Test
    void the_regiment_is_ranked_by_its_rate_over_what_was_assigned_to_it() {
        assertThat(RankingPolicy.rank(INPUT).rows())
                .extracting(
                        RankingRow::rank,
                        RankingRow::unitId,
                        row -> row.total() + "/" + row.maximum(),
                        RankingRow::decidedBy)
                .containsExactly(
                        tuple(1, unit(REGIMENT_151), "62/70", null),
                        tuple(2, unit(PHU_LY), "76/100", null),
                        tuple(3, unit(KIM_BANG), "73/100", TieBreak.FIRST_SECTION),
                        tuple(4, unit(DUY_TIEN), "73/100", TieBreak.FIRST_SECTION),
                        tuple(5, unit(LY_NHAN), "62/100", null),
                        tuple(6, unit(BINH_LUC), "55/100", null),
                        tuple(7, unit(THANH_LIEM), "34/100", null));
    }

    @Test
    void five_days_after_the_due_day_cost_two_points() {
        assertThat(ScoringPolicy.daysLate(LocalDate.of(2022, 6, 20), LocalDate.of(2022, 6, 25)))
                .isEqualTo(5);
        var late = explained(KIM_BANG).quarters().get(0);

        // 10 + 20 + 17, 10 + 16, 2.
        assertThat(late.parts()).containsExactly(part("I", "47", "60"), part("II", "26", "30"), part("III", "2", "10"));
        assertThat(late.sum()).isEqualTo(Score.of("75"));
        assertThat(late.lateDeduction()).isEqualTo(Score.of("2"));
        assertThat(late.total()).isEqualTo(Score.of("73"));
    }

    @Test
    void five_points_for_the_leader_without_evidence_are_refused() {
        List<CriterionScore> given = new ArrayList<>(scores("1=100 2=76 3=18 4=1 5=17 6=3"));
        given.add(new CriterionScore("7", Score.of("1"), null, List.of(), "Cụm trưởng"));

        var refusal = Refused.by(() -> ScoringPolicy.checkScores(TABLE, List.of(), given));

        assertThat(refusal.reason()).isEqualTo(Reason.EVIDENCE_REQUIRED);
        assertThat(refusal.details()).containsEntry("criterion", "7");
    }

    /** Regiment: 62 ÷ 70 × 100 = 88.571…, so that 88.58 are needed; Kim Bảng: 73. */
    @Test
    void a_unit_is_told_how_far_the_next_places_are_by_its_own_maximum() {
        var explained = explained(PHU_LY);

        assertThat(explained.rate()).isEqualTo(Score.of("76"));
        assertThat(explained.better()).isEqualTo(neighbour(REGIMENT_151, 1, "62", "70", "88.58", "12.58", null));
        assertThat(explained.worse()).isEqualTo(neighbour(KIM_BANG, 3, "73", "100", "73", "3", null));
        // 76 × 70 ÷ 100.
        assertThat(explained(REGIMENT_151).worse()).isEqualTo(neighbour(PHU_LY, 2, "76", "100", "53.2", "8.8", null));
        assertThat(explained(REGIMENT_151).better()).isNull();
        assertThat(explained(REGIMENT_151).rate()).isEqualTo(Score.of("88.57"));
        assertThat(explained(THANH_LIEM).worse()).isNull();
    }

    @Test
    void where_rates_are_equal_the_step_that_decided_is_told() {
        assertThat(explained(DUY_TIEN).better())
                .isEqualTo(neighbour(KIM_BANG, 3, "73", "100", "73", "0", TieBreak.FIRST_SECTION));
        assertThat(explained(DUY_TIEN).worse()).isEqualTo(neighbour(LY_NHAN, 5, "62", "100", "62", "11", null));
    }

    @Test
    void each_criterion_says_by_which_formula_it_brought_its_points() {
        assertThat(explained(REGIMENT_151).quarters().get(0).leaves())
                .extracting(
                        LeafPoints::criterion,
                        LeafPoints::formula,
                        leaf -> leaf.points().toString())
                .containsExactly(
                        tuple("1", Formula.ABOVE_TARGET, "15"),
                        tuple("2", Formula.NOT_ASSIGNED, "0"),
                        tuple("3", Formula.JUDGED, "19"),
                        tuple("4", Formula.ACHIEVED, "10"),
                        tuple("5", Formula.JUDGED, "18"),
                        tuple("6", Formula.NOT_ASSIGNED, "0"),
                        tuple("7", Formula.BONUS_PENALTY, "0"));
        assertThat(Explaining.explain(INPUT, unit(99))).isEmpty();
    }

    private static RankExplained explained(int unit) {
        return Explaining.explain(INPUT, unit(unit)).orElseThrow();
    }

    private static Neighbour neighbour(
            int unit, int rank, String total, String maximum, String at, String distance, TieBreak decidedBy) {
        return new Neighbour(
                unit(unit), rank, Score.of(total), Score.of(maximum), Score.of(at), Score.of(distance), decidedBy);
    }

    private static Part part(String criterion, String points, String maximum) {
        return new Part(criterion, Score.of(points), Score.of(maximum));
    }

    private static SheetInput of(
            int unit, String recruits, String given, String bonuses, String penalties, String late) {
        return of(unit, List.of(target("1", "100"), target("2", recruits)), given, bonuses, penalties, late);
    }

    private static SheetInput regiment() {
        return of(
                REGIMENT_151,
                List.of(target("1", "100"), notAssigned("2"), notAssigned("6")),
                "1=110 3=19 4=1 5=18",
                "0",
                "0",
                "0");
    }

    private static SheetInput of(
            int unit, List<Assignment> assignments, String given, String bonuses, String penalties, String late) {
        List<CriterionScore> all = new ArrayList<>(scores(given));
        all.add(bonusScore("7", bonuses, penalties));
        ScoringPolicy.checkAssignments(TABLE, assignments);
        ScoringPolicy.checkScores(TABLE, assignments, all);
        return sheet(unit, QUARTER, assignments, all, late);
    }
}
