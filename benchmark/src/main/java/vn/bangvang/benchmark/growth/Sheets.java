package vn.bangvang.benchmark.growth;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import vn.bangvang.benchmark.growth.Timeline.Case;
import vn.bangvang.shared.domain.kernel.Period;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.Score;
import vn.bangvang.shared.domain.scoretable.ScoreTableId;
import vn.bangvang.shared.domain.scoring.Adjustment;
import vn.bangvang.shared.domain.scoring.CriterionScore;
import vn.bangvang.shared.domain.scoring.Explanation;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.ConsolidationAccepted;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.CrossScoreRecorded;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.ExplanationSubmitted;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.ScoreSheetOpened;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.SelfScoreCorrected;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.SelfScoreRecorded;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.SheetConsolidated;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.SheetFinalised;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.SheetReverified;
import vn.bangvang.shared.domain.scoring.ScoreSheetId;
import vn.bangvang.shared.domain.scoring.SheetInput;

/** The score sheets (phiếu chấm điểm) of a cluster's quarter, each from its opening to its final scores. */
final class Sheets {

    /** Days after the opening on which all sheets are final. */
    static final int FINAL_AFTER = 30;

    private static final int SELF_DUE = 8;
    private static final int CROSS_DUE = 19;
    private static final int EXPLAIN_UNTIL = 27;
    private static final int SCORERS = 5;

    private final Timeline timeline;
    private final Ids ids;
    private final SplittableRandom random;

    Sheets(Timeline timeline, Ids ids, SplittableRandom random) {
        this.timeline = timeline;
        this.ids = ids;
        this.random = random;
    }

    /** @return what a ranking is computed from once all are final */
    List<SheetInput> of(PastCluster cluster, Period quarter, ScoreTableId table, LocalDate opened) {
        List<SheetInput> finals = new ArrayList<>();
        for (int member = 0; member < cluster.members().size(); member++) {
            finals.add(sheet(cluster, member, quarter, table, opened));
        }
        return finals;
    }

    private SheetInput sheet(PastCluster cluster, int member, Period quarter, ScoreTableId table, LocalDate opened) {
        PastUnit unit = cluster.members().get(member);
        ScoreSheetId id = new ScoreSheetId(ids.of(opened));
        Official organiser = cluster.organiser().as(Role.ORGANISER);
        Case sheet = timeline.open("ScoreSheet", id.value());
        sheet.add(
                opened,
                organiser,
                new ScoreSheetOpened(
                        id,
                        cluster.id(),
                        unit.id,
                        quarter,
                        table,
                        1,
                        List.of(),
                        opened.plusDays(SELF_DUE),
                        opened.plusDays(CROSS_DUE),
                        opened));
        int strength = 70 + Math.floorMod(unit.number * 31, 20);
        int late = selfScore(sheet, id, unit, strength, opened);
        List<CriterionScore> settled = crossScore(sheet, id, cluster, member, strength, opened);
        consolidate(sheet, id, cluster, unit, settled, opened);
        LocalDate finalisedOn = opened.plusDays(FINAL_AFTER - 1);
        Score deduction = late > 0 ? PastTable.TERMS.lateDeduction() : Score.ZERO;
        sheet.add(finalisedOn, organiser, new SheetFinalised(id, organiser.unit(), 1, settled, deduction, finalisedOn));
        return new SheetInput(id, sheet.lastSequence(), unit.id, quarter, List.of(), settled, deduction);
    }

    private int selfScore(Case sheet, ScoreSheetId id, PastUnit unit, int strength, LocalDate opened) {
        Official own = unit.as(Role.REPRESENTATIVE);
        int late = random.nextInt(20) == 0 ? 1 : 0;
        LocalDate scoredOn = opened.plusDays(late > 0 ? SELF_DUE + late : 2 + random.nextInt(SELF_DUE - 2));
        List<CriterionScore> scores = PastTable.scores(random, strength + 8, true);
        sheet.add(scoredOn, own, new SelfScoreRecorded(id, unit.id, 1, scores, late, scoredOn));
        if (late == 0 && random.nextInt(30) == 0) {
            List<CriterionScore> better = PastTable.scores(random, strength + 8, true);
            LocalDate day = opened.plusDays(SELF_DUE);
            sheet.add(day, own, new SelfScoreCorrected(id, unit.id, 1, better, "Nhập nhầm số liệu", day));
        }
        return late;
    }

    private List<CriterionScore> crossScore(
            Case sheet, ScoreSheetId id, PastCluster cluster, int member, int strength, LocalDate opened) {
        int others = Math.min(SCORERS, cluster.members().size() - 1);
        List<List<CriterionScore>> lists = new ArrayList<>();
        for (int i = 1; i <= others; i++) {
            PastUnit scorer =
                    cluster.members().get((member + i) % cluster.members().size());
            LocalDate day = opened.plusDays(SELF_DUE + 1 + 2L * i - random.nextInt(2));
            List<CriterionScore> scores = PastTable.scores(random, strength, false);
            lists.add(scores);
            sheet.add(day, scorer.as(Role.REPRESENTATIVE), new CrossScoreRecorded(id, scorer.id, 1, scores, 0, day));
        }
        return PastTable.consolidated(lists);
    }

    private void consolidate(
            Case sheet,
            ScoreSheetId id,
            PastCluster cluster,
            PastUnit unit,
            List<CriterionScore> settled,
            LocalDate opened) {
        int year = opened.getYear();
        PastUnit leader = cluster.leader(year);
        PastUnit by = unit.equals(leader) ? cluster.deputy(year) : leader;
        LocalDate day = opened.plusDays(CROSS_DUE + 2);
        sheet.add(
                day,
                by.as(Role.REPRESENTATIVE),
                new SheetConsolidated(id, by.id, 1, settled, List.of(), opened.plusDays(EXPLAIN_UNTIL), day));
        Official own = unit.as(Role.REPRESENTATIVE);
        Official organiser = cluster.organiser().as(Role.ORGANISER);
        int chance = random.nextInt(100);
        if (chance < 80) {
            LocalDate acceptedOn = day.plusDays(1 + random.nextInt(5));
            sheet.add(acceptedOn, own, new ConsolidationAccepted(id, unit.id, acceptedOn));
        } else if (chance < 85) {
            LocalDate explainedOn = day.plusDays(1 + random.nextInt(5));
            sheet.add(
                    explainedOn,
                    own,
                    new ExplanationSubmitted(
                            id,
                            unit.id,
                            List.of(new Explanation("I.2", Words.OPINION, List.of("Báo cáo 12/BC"))),
                            explainedOn));
            LocalDate verifiedOn = opened.plusDays(EXPLAIN_UNTIL + 1);
            sheet.add(
                    verifiedOn,
                    organiser,
                    new SheetReverified(
                            id,
                            organiser.unit(),
                            1,
                            settled,
                            List.of(new Adjustment("I.2", "Giữ nguyên sau phúc tra")),
                            verifiedOn));
        }
    }
}
