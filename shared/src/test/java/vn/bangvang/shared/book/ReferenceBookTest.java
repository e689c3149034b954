package vn.bangvang.shared.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.bangvang.shared.book.ClusterBook.Cluster;
import vn.bangvang.shared.book.ClusterBook.Roster;
import vn.bangvang.shared.book.CongressBook.Congress;
import vn.bangvang.shared.book.MovementBook.Movement;
import vn.bangvang.shared.event.ClusterEvent.ClusterFormed;
import vn.bangvang.shared.event.ClusterEvent.ClusterYearCorrected;
import vn.bangvang.shared.event.ClusterEvent.ClusterYearOpened;
import vn.bangvang.shared.event.ClusterEvent.LeadershipHandedOver;
import vn.bangvang.shared.event.CongressCourseEvent.CongressCancelled;
import vn.bangvang.shared.event.CongressCourseEvent.CongressConvened;
import vn.bangvang.shared.event.CongressCourseEvent.CongressPostponed;
import vn.bangvang.shared.event.DecisionEvent.ExternalDecisionCorrected;
import vn.bangvang.shared.event.DecisionEvent.ExternalDecisionRecorded;
import vn.bangvang.shared.event.MovementEvent.MovementCorrected;
import vn.bangvang.shared.event.MovementEvent.MovementLaunched;
import vn.bangvang.shared.event.MovementEvent.MovementReceived;
import vn.bangvang.shared.event.NominationEvent.NominationWithdrawn;
import vn.bangvang.shared.event.PledgeEvent.PledgeAmended;
import vn.bangvang.shared.event.PledgeEvent.PledgeFullySigned;
import vn.bangvang.shared.event.PledgeEvent.PledgeOpened;
import vn.bangvang.shared.event.RankingEvent.ExclusionLifted;
import vn.bangvang.shared.event.RankingEvent.RankingOpened;
import vn.bangvang.shared.event.RankingEvent.RankingPublished;
import vn.bangvang.shared.event.RankingEvent.RankingRepublished;
import vn.bangvang.shared.event.RankingEvent.TieDecided;
import vn.bangvang.shared.event.RankingEvent.UnitExcluded;
import vn.bangvang.shared.event.ScoreSheetEvent.CrossScoreCorrected;
import vn.bangvang.shared.event.ScoreSheetEvent.CrossScoreRecorded;
import vn.bangvang.shared.event.ScoreSheetEvent.CrossScoringDeclined;
import vn.bangvang.shared.event.ScoreSheetEvent.ExplanationSubmitted;
import vn.bangvang.shared.event.ScoreSheetEvent.FinalScoreCorrected;
import vn.bangvang.shared.event.ScoreSheetEvent.ScoreSheetOpened;
import vn.bangvang.shared.event.ScoreSheetEvent.SelfScoreCorrected;
import vn.bangvang.shared.event.ScoreSheetEvent.SelfScoreRecorded;
import vn.bangvang.shared.event.ScoreSheetEvent.SheetConsolidated;
import vn.bangvang.shared.event.ScoreSheetEvent.SheetFinalised;
import vn.bangvang.shared.event.ScoreSheetEvent.SheetReverified;
import vn.bangvang.shared.event.ScoreTableEvent.ScoreTableAdopted;
import vn.bangvang.shared.event.ScoreTableEvent.ScoreTableAmended;
import vn.bangvang.shared.event.UnitEvent.UnitRegistered;
import vn.bangvang.shared.event.UnitEvent.UnitRenamed;
import vn.bangvang.shared.rule.scoring.RankingPolicy;
import vn.bangvang.shared.value.Accumulation;
import vn.bangvang.shared.value.ClusterId;
import vn.bangvang.shared.value.ClusterKind;
import vn.bangvang.shared.value.Combination;
import vn.bangvang.shared.value.CongressId;
import vn.bangvang.shared.value.CongressPeriod;
import vn.bangvang.shared.value.Criterion;
import vn.bangvang.shared.value.CriterionScore;
import vn.bangvang.shared.value.DecisionId;
import vn.bangvang.shared.value.DecisionKind;
import vn.bangvang.shared.value.DecisionLine;
import vn.bangvang.shared.value.DeclineGround;
import vn.bangvang.shared.value.ExclusionGround;
import vn.bangvang.shared.value.MovementId;
import vn.bangvang.shared.value.MovementKind;
import vn.bangvang.shared.value.MovementPlan;
import vn.bangvang.shared.value.NominationId;
import vn.bangvang.shared.value.Period;
import vn.bangvang.shared.value.PledgeId;
import vn.bangvang.shared.value.RankingId;
import vn.bangvang.shared.value.Score;
import vn.bangvang.shared.value.ScoreSheetId;
import vn.bangvang.shared.value.ScoreTableId;
import vn.bangvang.shared.value.ScoringTerms;
import vn.bangvang.shared.value.SheetStage;
import vn.bangvang.shared.value.TableEffect;
import vn.bangvang.shared.value.Target;
import vn.bangvang.shared.value.UnitId;

class ReferenceBookTest {

    private static final LocalDate DAY = LocalDate.of(2024, 1, 15);
    private static final UnitId PROVINCE = new UnitId(new UUID(1, 0));
    private static final UnitId DEPARTMENT = new UnitId(new UUID(1, 1));
    private static final UnitId OFFICE = new UnitId(new UUID(1, 2));
    private static final ClusterId CLUSTER = new ClusterId(new UUID(2, 1));
    private static final ScoreSheetId SHEET = new ScoreSheetId(new UUID(3, 1));
    private static final DecisionId DECISION = new DecisionId(new UUID(4, 1));
    private static final RankingId RANKING = new RankingId(new UUID(6, 1));
    private static final ScoreTableId TABLE = new ScoreTableId(new UUID(7, 1));
    private static final ScoreTableId QUARTER_TABLE = new ScoreTableId(new UUID(7, 2));
    private static final List<Criterion> CRITERIA = List.of(Criterion.judged("I", "Huấn luyện", Score.of("10")));
    private static final ScoringTerms TERMS =
            new ScoringTerms(2, Combination.MEAN, false, true, Score.of("2"), List.of(), 20);
    private static final Period QUARTER = Period.of("2024-Q1");

    private final ReferenceBook book = new ReferenceBook();

    @Test
    void a_unit_stands_below_all_its_ancestors_and_not_below_itself() {
        registerUnits();
        assertThat(book.units().isBelow(OFFICE, DEPARTMENT)).isTrue();
        assertThat(book.units().isBelow(OFFICE, PROVINCE)).isTrue();
        assertThat(book.units().isBelow(OFFICE, OFFICE)).isFalse();
        assertThat(book.units().isBelow(PROVINCE, OFFICE)).isFalse();
        assertThat(book.units().isBelow(new UnitId(new UUID(9, 9)), PROVINCE)).isFalse();
    }

    @Test
    void a_unit_knows_all_above_it_the_nearest_first() {
        registerUnits();
        assertThat(book.units().above(OFFICE)).containsExactly(DEPARTMENT, PROVINCE);
        assertThat(book.units().above(PROVINCE)).isEmpty();
        assertThat(book.units().above(new UnitId(new UUID(9, 9)))).isEmpty();
    }

    @Test
    void a_movement_is_known_by_its_plan_as_last_corrected_and_where_its_stream_stands() {
        MovementId id = new MovementId(new UUID(4, 1));
        MovementPlan plan = plan("Quyết tâm");
        book.on(new MovementLaunched(id, PROVINCE, CLUSTER, null, plan("Quyết thắng"), DAY), 0);
        book.on(new MovementCorrected(id, plan, "Nhầm", DAY), 1);
        book.on(new MovementReceived(id, OFFICE, "Kế hoạch", DAY), 2);
        assertThat(book.movements().find(id)).contains(new Movement(id, PROVINCE, CLUSTER, plan, 2));
        assertThat(ReferenceBook.follows(MovementReceived.class)).isTrue();
    }

    private static MovementPlan plan(String name) {
        return new MovementPlan(
                MovementKind.ANNUAL, "PROVINCE", name, "Đoàn kết", null, List.of(), DAY, DAY, List.of(), List.of());
    }

    @Test
    void every_unit_knows_the_top_of_its_tree() {
        registerUnits();
        assertThat(book.units().rootOf(OFFICE)).contains(PROVINCE);
        assertThat(book.units().rootOf(PROVINCE)).contains(PROVINCE);
        assertThat(book.units().rootOf(new UnitId(new UUID(9, 9)))).isEmpty();
    }

    @Test
    void a_renamed_unit_keeps_its_place() {
        registerUnits();
        book.on(new UnitRenamed(OFFICE, "Ban", "Sáp nhập", DAY), 1);
        assertThat(book.units().find(OFFICE)).hasValueSatisfying(node -> {
            assertThat(node.name()).isEqualTo("Ban");
            assertThat(node.parent()).isEqualTo(DEPARTMENT);
        });
    }

    @Test
    void a_corrected_roster_replaces_that_of_its_year_alone() {
        book.on(new ClusterFormed(CLUSTER, ClusterKind.CLUSTER, "Cụm 1", PROVINCE, DAY), 0);
        book.on(new ClusterYearOpened(CLUSTER, PROVINCE, 2023, List.of(OFFICE), OFFICE, OFFICE, DAY), 1);
        book.on(new ClusterYearOpened(CLUSTER, PROVINCE, 2024, List.of(OFFICE), OFFICE, OFFICE, DAY), 2);
        book.on(
                new ClusterYearCorrected(
                        CLUSTER, PROVINCE, 2024, List.of(DEPARTMENT), DEPARTMENT, DEPARTMENT, null, "Nhầm", DAY),
                3);
        var cluster = book.clusters().find(CLUSTER).orElseThrow();
        assertThat(cluster.year(2023)).map(Roster::members).contains(List.of(OFFICE));
        assertThat(cluster.year(2024)).map(Roster::members).contains(List.of(DEPARTMENT));
        assertThat(cluster.year(2025)).isEmpty();
        assertThat(cluster.sequence()).isEqualTo(3);
        assertThat(book.clusters().ofMember(OFFICE, 2024)).isEmpty();
        assertThat(book.clusters().ofMember(OFFICE, 2023)).hasSize(1);
    }

    @Test
    void a_handover_moves_the_cluster_and_changes_no_roster() {
        book.on(new ClusterFormed(CLUSTER, ClusterKind.CLUSTER, "Cụm 1", PROVINCE, DAY), 0);
        book.on(new ClusterYearOpened(CLUSTER, PROVINCE, 2023, List.of(OFFICE), OFFICE, OFFICE, DAY), 1);
        book.on(new LeadershipHandedOver(CLUSTER, PROVINCE, 2023, OFFICE, 2024, DEPARTMENT, "Bầu", DAY), 2);
        var cluster = book.clusters().find(CLUSTER).orElseThrow();
        assertThat(cluster.sequence()).isEqualTo(2);
        assertThat(cluster.year(2023)).map(Roster::leader).contains(OFFICE);
        assertThat(cluster.year(2024)).isEmpty();
    }

    @Test
    void a_sheet_shows_the_scores_as_they_stand_and_how_far_it_was_read() {
        openSheet();
        book.on(new SelfScoreRecorded(SHEET, OFFICE, 1, scores("9"), 5, DAY), 1);
        book.on(new CrossScoreRecorded(SHEET, DEPARTMENT, 1, scores("7"), 0, DAY), 2);
        book.on(new SelfScoreCorrected(SHEET, OFFICE, 1, scores("8.5"), "Nhầm", DAY), 3);
        book.on(new CrossScoreCorrected(SHEET, DEPARTMENT, 1, scores("7.25"), "Nhầm", DAY), 4);
        assertThat(book.scores().of(CLUSTER, List.of(QUARTER))).singleElement().satisfies(sheet -> {
            assertThat(sheet.selfScore()).isEqualTo(scores("8.5"));
            assertThat(sheet.selfDaysLate()).isEqualTo(5);
            assertThat(sheet.crossScores())
                    .containsEntry(DEPARTMENT, scores("7.25"))
                    .hasSize(1);
            assertThat(sheet.stage()).isEqualTo(SheetStage.SCORING);
            assertThat(sheet.sequence()).isEqualTo(4);
        });
        assertThat(book.scores().of(CLUSTER, List.of(Period.of("2024-Q2")))).isEmpty();
        assertThat(book.scores().of(new ClusterId(new UUID(9, 9)), List.of(QUARTER)))
                .isEmpty();
    }

    @Test
    void who_declines_has_not_scored_and_may_score_after_all() {
        openSheet();
        book.on(new CrossScoreRecorded(SHEET, DEPARTMENT, 1, scores("7"), 0, DAY), 1);
        book.on(new CrossScoringDeclined(SHEET, DEPARTMENT, DeclineGround.RECUSED, "Có liên quan", DAY), 2);
        assertThat(sheet().crossScores()).isEmpty();
        assertThat(sheet().declined()).containsEntry(DEPARTMENT, DeclineGround.RECUSED);

        book.on(new CrossScoreRecorded(SHEET, DEPARTMENT, 1, scores("8"), 0, DAY), 3);
        assertThat(sheet().crossScores()).containsEntry(DEPARTMENT, scores("8"));
        assertThat(sheet().declined()).isEmpty();
    }

    @Test
    void a_sheet_goes_from_consolidated_to_final_and_its_settled_scores_with_it() {
        openSheet();
        book.on(new SheetConsolidated(SHEET, DEPARTMENT, 1, scores("7"), List.of(), DAY.plusDays(3), DAY), 1);
        assertThat(sheet().stage()).isEqualTo(SheetStage.CONSOLIDATED);
        assertThat(sheet().settled()).isEqualTo(scores("7"));
        assertThat(sheet().explainUntil()).isEqualTo(DAY.plusDays(3));

        book.on(new ExplanationSubmitted(SHEET, OFFICE, List.of(), DAY), 2);
        assertThat(sheet().stage()).isEqualTo(SheetStage.EXPLAINED);
        book.on(new SheetReverified(SHEET, PROVINCE, 1, scores("7.5"), List.of(), DAY), 3);
        assertThat(sheet().stage()).isEqualTo(SheetStage.REVERIFIED);
        book.on(new SheetFinalised(SHEET, PROVINCE, 1, scores("7.5"), Score.of("2"), DAY), 4);
        assertThat(sheet().isFinal()).isTrue();
        assertThat(sheet().lateDeduction()).isEqualTo(Score.of("2"));
        book.on(new FinalScoreCorrected(SHEET, PROVINCE, 1, scores("7.75"), List.of(), DAY.plusDays(9)), 5);
        assertThat(sheet().settled()).isEqualTo(scores("7.75"));
        assertThat(sheet().lateDeduction()).isEqualTo(Score.of("2"));
        assertThat(sheet().stageSince()).isEqualTo(DAY.plusDays(9));
    }

    @Test
    void a_quarter_is_judged_by_its_own_table_else_by_the_version_of_its_years_table_that_was_in_force() {
        Period year = Period.of("2024");
        Period third = Period.of("2024-Q3");
        book.on(new ScoreTableAdopted(TABLE, CLUSTER, PROVINCE, year, "Năm", CRITERIA, TERMS, DAY), 0);
        book.on(
                new ScoreTableAmended(
                        TABLE,
                        2,
                        CRITERIA,
                        TERMS,
                        third,
                        new TableEffect(List.of(), List.of(), List.of()),
                        "Bổ sung",
                        DAY),
                1);
        book.on(
                new ScoreTableAdopted(
                        QUARTER_TABLE, CLUSTER, PROVINCE, Period.of("2024-Q4"), "Quý 4", CRITERIA, TERMS, DAY),
                0);

        assertThat(version("2024-Q2")).isEqualTo(TABLE + " 1");
        assertThat(version("2024-Q3")).isEqualTo(TABLE + " 2");
        assertThat(version("2024-Q4")).isEqualTo(QUARTER_TABLE + " 1");
        assertThat(book.tables().of(CLUSTER, Period.of("2025-Q1"))).isEmpty();
    }

    @Test
    void a_ranking_keeps_what_was_decided_and_closes_its_quarters_when_published() {
        book.on(new RankingOpened(RANKING, CLUSTER, PROVINCE, Period.of("2024"), DAY), 0);
        book.on(new UnitExcluded(RANKING, OFFICE, ExclusionGround.CORRUPTION, "Bản án", DAY), 1);
        book.on(new UnitExcluded(RANKING, DEPARTMENT, ExclusionGround.OTHER, "Nhầm", DAY), 2);
        book.on(new ExclusionLifted(RANKING, DEPARTMENT, "Nhầm", DAY), 3);
        book.on(new TieDecided(RANKING, OFFICE, List.of(OFFICE, DEPARTMENT), "Trước", DAY), 4);
        book.on(new TieDecided(RANKING, OFFICE, List.of(DEPARTMENT, OFFICE), "Sau", DAY), 5);
        assertThat(book.rankings().isClosed(CLUSTER, QUARTER)).isFalse();

        book.on(
                new RankingPublished(RANKING, CLUSTER, PROVINCE, Period.of("2024"), 1, List.of(), List.of(), null, DAY),
                6);
        assertThat(book.rankings().isClosed(CLUSTER, QUARTER)).isTrue();
        assertThat(book.rankings().isClosed(CLUSTER, Period.of("2025-Q1"))).isFalse();
        assertThat(book.rankings().of(CLUSTER, Period.of("2024"))).hasValueSatisfying(ranking -> {
            assertThat(ranking.decisions().excluded()).containsOnly(Map.entry(OFFICE, ExclusionGround.CORRUPTION));
            assertThat(ranking.decisions().orders())
                    .containsExactly(List.of(DEPARTMENT, OFFICE), List.of(OFFICE, DEPARTMENT));
            assertThat(ranking.sequence()).isEqualTo(6);
        });
    }

    @Test
    void before_the_final_results_a_ranking_takes_the_best_that_is_known() {
        openCluster();
        openSheet();
        assertThat(provisional()).isEqualTo("0");
        book.on(new SelfScoreRecorded(SHEET, OFFICE, 1, scores("9"), 5, DAY), 1);
        assertThat(provisional()).as("its own, less 2 for coming late").isEqualTo("7");
        book.on(new CrossScoreRecorded(SHEET, DEPARTMENT, 1, scores("7"), 0, DAY), 2);
        book.on(new CrossScoreRecorded(SHEET, PROVINCE, 1, scores("8"), 0, DAY), 3);
        assertThat(provisional()).isEqualTo("5.5");
        assertThat(book.rankingFacts().finals(cluster(), QUARTER).sheets()).isEmpty();
        book.on(new SheetConsolidated(SHEET, DEPARTMENT, 1, scores("8"), List.of(), null, DAY), 4);
        assertThat(provisional()).isEqualTo("6");
        book.on(new SheetFinalised(SHEET, PROVINCE, 1, scores("8"), Score.ZERO, DAY), 5);
        assertThat(provisional()).isEqualTo("8");
        assertThat(book.rankingFacts().finals(cluster(), QUARTER).sheets()).hasSize(1);
    }

    @Test
    void a_decision_shows_whom_it_honours_and_its_number_and_day_as_corrected() {
        DecisionLine line = new DecisionLine(new NominationId(new UUID(5, 1)), "GK", OFFICE, null);
        book.on(
                new ExternalDecisionRecorded(
                        DECISION, PROVINCE, "PRIME_MINISTER", DecisionKind.AWARD, "70/QĐ", 2023, List.of(line), DAY),
                0);
        book.on(
                new ExternalDecisionCorrected(
                        DECISION,
                        PROVINCE,
                        "PRIME_MINISTER",
                        DecisionKind.AWARD,
                        "770/QĐ",
                        2023,
                        "Nhầm",
                        DAY.minusDays(1),
                        DAY),
                1);
        assertThat(book.decisions().find(DECISION)).hasValueSatisfying(decision -> {
            assertThat(decision.number()).isEqualTo("770/QĐ");
            assertThat(decision.decidedOn()).isEqualTo(DAY.minusDays(1));
            assertThat(decision.line(line.nominationId())).contains(line);
            assertThat(decision.line(new NominationId(new UUID(5, 2)))).isEmpty();
            assertThat(decision.sequence()).isEqualTo(1);
        });
        assertThat(book.decisions().find(new DecisionId(new UUID(9, 9)))).isEmpty();
    }

    @Test
    void a_pledge_shows_the_targets_of_its_current_version_and_how_far_it_was_read() {
        var pledge = new PledgeId(new UUID(4, 1));
        List<UnitId> parties = List.of(OFFICE, DEPARTMENT);
        book.on(
                new PledgeOpened(
                        pledge, CLUSTER, 2024, PROVINCE, "Chủ đề", List.of(), targets("A"), parties, null, null, DAY),
                0);
        book.on(new PledgeAmended(pledge, 2, "Chủ đề", List.of(), targets("B"), null, null, "Bổ sung", DAY), 1);
        book.on(new PledgeFullySigned(pledge, 2, DAY), 2);
        assertThat(book.pledges().find(pledge)).hasValueSatisfying(found -> {
            assertThat(found.year()).isEqualTo(2024);
            assertThat(found.parties()).isEqualTo(parties);
            assertThat(found.version()).isEqualTo(2);
            assertThat(found.targets()).isEqualTo(targets("B"));
            assertThat(found.sequence()).isEqualTo(2);
        });
        assertThat(book.pledges().find(new PledgeId(new UUID(9, 9)))).isEmpty();
    }

    @Test
    void a_congress_is_known_by_its_unit_and_period_until_it_is_cancelled() {
        CongressId congress = new CongressId(new UUID(6, 1));
        var period = new CongressPeriod(2019, 2024);
        book.on(
                new CongressConvened(
                        congress,
                        OFFICE,
                        "grassroots",
                        "Đại hội",
                        period,
                        5,
                        period.next(5),
                        DAY,
                        "Hội trường",
                        null,
                        DAY),
                0);
        assertThat(book.congresses().find(congress)).contains(new Congress(congress, OFFICE, period, false, 0));
        book.on(new CongressPostponed(congress, DAY.plusDays(1), "Hội trường", "Trùng diễn tập", DAY), 1);
        assertThat(book.congresses().find(congress)).contains(new Congress(congress, OFFICE, period, false, 1));
        book.on(new CongressCancelled(congress, "Sáp nhập", DAY), 2);
        assertThat(book.congresses().find(congress)).contains(new Congress(congress, OFFICE, period, true, 2));
    }

    @Test
    void the_book_asks_only_for_what_it_keeps() {
        assertThat(ReferenceBook.follows(UnitRegistered.class)).isTrue();
        assertThat(ReferenceBook.follows(SelfScoreRecorded.class)).isTrue();
        assertThat(ReferenceBook.follows(PledgeFullySigned.class)).isTrue();
        assertThat(ReferenceBook.follows(RankingRepublished.class)).isTrue();
        assertThat(ReferenceBook.follows(NominationWithdrawn.class)).isFalse();
    }

    private void registerUnits() {
        book.on(new UnitRegistered(PROVINCE, "T", "Tỉnh", null, DAY), 0);
        book.on(new UnitRegistered(DEPARTMENT, "S", "Sở", PROVINCE, DAY), 0);
        book.on(new UnitRegistered(OFFICE, "P", "Phòng", DEPARTMENT, DAY), 0);
    }

    private void openSheet() {
        book.on(new ScoreSheetOpened(SHEET, CLUSTER, OFFICE, QUARTER, TABLE, 1, List.of(), DAY, DAY, DAY), 0);
    }

    private void openCluster() {
        book.on(new ClusterFormed(CLUSTER, ClusterKind.CLUSTER, "Cụm 1", PROVINCE, DAY), 0);
        book.on(new ClusterYearOpened(CLUSTER, PROVINCE, 2024, List.of(OFFICE), OFFICE, OFFICE, DAY), 1);
        book.on(new ScoreTableAdopted(TABLE, CLUSTER, PROVINCE, QUARTER, "Quý 1", CRITERIA, TERMS, DAY), 0);
    }

    private Sheet sheet() {
        return book.scores().find(SHEET).orElseThrow();
    }

    private Cluster cluster() {
        return book.clusters().find(CLUSTER).orElseThrow();
    }

    private String provisional() {
        var rows = RankingPolicy.rank(book.rankingFacts().provisional(cluster(), QUARTER))
                .rows();
        return rows.get(0).total().toString();
    }

    private String version(String quarter) {
        Period period = Period.of(quarter);
        var version = book.tables().of(CLUSTER, period).orElseThrow().in(period).orElseThrow();
        return version.table() + " " + version.version();
    }

    private static List<Target> targets(String code) {
        return List.of(new Target(code, "Giao quân", "công dân", Score.of("76"), Accumulation.SUM));
    }

    private static List<CriterionScore> scores(String score) {
        return List.of(CriterionScore.of("I", Score.of(score)));
    }
}
