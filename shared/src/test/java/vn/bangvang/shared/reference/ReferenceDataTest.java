package vn.bangvang.shared.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.bangvang.shared.domain.cluster.ClusterEvent.ClusterFormed;
import vn.bangvang.shared.domain.cluster.ClusterEvent.ClusterYearCorrected;
import vn.bangvang.shared.domain.cluster.ClusterEvent.ClusterYearOpened;
import vn.bangvang.shared.domain.cluster.ClusterEvent.LeadershipHandedOver;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.cluster.ClusterKind;
import vn.bangvang.shared.domain.cluster.ClusterState;
import vn.bangvang.shared.domain.cluster.Roster;
import vn.bangvang.shared.domain.congress.CongressCourseEvent.CongressCancelled;
import vn.bangvang.shared.domain.congress.CongressCourseEvent.CongressConvened;
import vn.bangvang.shared.domain.congress.CongressCourseEvent.CongressPostponed;
import vn.bangvang.shared.domain.congress.CongressId;
import vn.bangvang.shared.domain.congress.CongressPeriod;
import vn.bangvang.shared.domain.decision.DecisionEvent.ExternalDecisionCorrected;
import vn.bangvang.shared.domain.decision.DecisionEvent.ExternalDecisionRecorded;
import vn.bangvang.shared.domain.decision.DecisionId;
import vn.bangvang.shared.domain.decision.DecisionKind;
import vn.bangvang.shared.domain.decision.DecisionLine;
import vn.bangvang.shared.domain.kernel.Period;
import vn.bangvang.shared.domain.kernel.Score;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.movement.MovementEvent.MovementCorrected;
import vn.bangvang.shared.domain.movement.MovementEvent.MovementLaunched;
import vn.bangvang.shared.domain.movement.MovementEvent.MovementReceived;
import vn.bangvang.shared.domain.movement.MovementId;
import vn.bangvang.shared.domain.movement.MovementKind;
import vn.bangvang.shared.domain.movement.MovementPlan;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationWithdrawn;
import vn.bangvang.shared.domain.nomination.NominationId;
import vn.bangvang.shared.domain.pledge.Accumulation;
import vn.bangvang.shared.domain.pledge.PledgeEvent.PledgeAmended;
import vn.bangvang.shared.domain.pledge.PledgeEvent.PledgeFullySigned;
import vn.bangvang.shared.domain.pledge.PledgeEvent.PledgeOpened;
import vn.bangvang.shared.domain.pledge.PledgeId;
import vn.bangvang.shared.domain.pledge.Target;
import vn.bangvang.shared.domain.ranking.ExclusionGround;
import vn.bangvang.shared.domain.ranking.RankingEvent.ExclusionLifted;
import vn.bangvang.shared.domain.ranking.RankingEvent.RankingOpened;
import vn.bangvang.shared.domain.ranking.RankingEvent.RankingPublished;
import vn.bangvang.shared.domain.ranking.RankingEvent.RankingRepublished;
import vn.bangvang.shared.domain.ranking.RankingEvent.TieDecided;
import vn.bangvang.shared.domain.ranking.RankingEvent.UnitExcluded;
import vn.bangvang.shared.domain.ranking.RankingId;
import vn.bangvang.shared.domain.ranking.RankingPolicy;
import vn.bangvang.shared.domain.scoretable.Combination;
import vn.bangvang.shared.domain.scoretable.Criterion;
import vn.bangvang.shared.domain.scoretable.ScoreTableEvent.ScoreTableAdopted;
import vn.bangvang.shared.domain.scoretable.ScoreTableEvent.ScoreTableAmended;
import vn.bangvang.shared.domain.scoretable.ScoreTableId;
import vn.bangvang.shared.domain.scoretable.ScoringTerms;
import vn.bangvang.shared.domain.scoretable.TableEffect;
import vn.bangvang.shared.domain.scoring.CriterionScore;
import vn.bangvang.shared.domain.scoring.DeclineGround;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.CrossScoreCorrected;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.CrossScoreRecorded;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.CrossScoringDeclined;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.ExplanationSubmitted;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.FinalScoreCorrected;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.ScoreSheetOpened;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.SelfScoreCorrected;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.SelfScoreRecorded;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.SheetConsolidated;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.SheetFinalised;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.SheetReverified;
import vn.bangvang.shared.domain.scoring.ScoreSheetId;
import vn.bangvang.shared.domain.scoring.ScoreSheetState;
import vn.bangvang.shared.domain.scoring.SheetStage;
import vn.bangvang.shared.domain.unit.UnitEvent.UnitRegistered;
import vn.bangvang.shared.domain.unit.UnitEvent.UnitRenamed;

class ReferenceDataTest {

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

    private final ReferenceData references = new ReferenceData();

    @Test
    void a_unit_stands_below_all_its_ancestors_and_not_below_itself() {
        registerUnits();
        assertThat(references.units().isBelow(OFFICE, DEPARTMENT)).isTrue();
        assertThat(references.units().isBelow(OFFICE, PROVINCE)).isTrue();
        assertThat(references.units().isBelow(OFFICE, OFFICE)).isFalse();
        assertThat(references.units().isBelow(PROVINCE, OFFICE)).isFalse();
        assertThat(references.units().isBelow(new UnitId(new UUID(9, 9)), PROVINCE))
                .isFalse();
    }

    @Test
    void a_unit_knows_all_above_it_the_nearest_first() {
        registerUnits();
        assertThat(references.units().above(OFFICE)).containsExactly(DEPARTMENT, PROVINCE);
        assertThat(references.units().above(PROVINCE)).isEmpty();
        assertThat(references.units().above(new UnitId(new UUID(9, 9)))).isEmpty();
    }

    @Test
    void a_movement_is_known_by_its_plan_as_last_corrected_and_where_its_stream_stands() {
        MovementId id = new MovementId(new UUID(4, 1));
        MovementPlan plan = plan("Quyết tâm");
        references.on(new MovementLaunched(id, PROVINCE, CLUSTER, null, plan("Quyết thắng"), DAY), 0);
        references.on(new MovementCorrected(id, plan, "Nhầm", DAY), 1);
        references.on(new MovementReceived(id, OFFICE, "Kế hoạch", DAY), 2);
        assertThat(references.movements().find(id)).hasValueSatisfying(found -> {
            assertThat(found.organiser()).isEqualTo(PROVINCE);
            assertThat(found.cluster()).isEqualTo(CLUSTER);
            assertThat(found.plan()).isEqualTo(plan);
            assertThat(found.sequence()).isEqualTo(2);
        });
        assertThat(ReferenceData.follows(MovementReceived.class)).isTrue();
    }

    private static MovementPlan plan(String name) {
        return new MovementPlan(
                MovementKind.ANNUAL, "PROVINCE", name, "Đoàn kết", null, List.of(), DAY, DAY, List.of(), List.of());
    }

    @Test
    void every_unit_knows_the_top_of_its_tree() {
        registerUnits();
        assertThat(references.units().rootOf(OFFICE)).contains(PROVINCE);
        assertThat(references.units().rootOf(PROVINCE)).contains(PROVINCE);
        assertThat(references.units().rootOf(new UnitId(new UUID(9, 9)))).isEmpty();
    }

    @Test
    void a_renamed_unit_keeps_its_place() {
        registerUnits();
        references.on(new UnitRenamed(OFFICE, "Ban", "Sáp nhập", DAY), 1);
        assertThat(references.units().find(OFFICE)).hasValueSatisfying(node -> {
            assertThat(node.name()).isEqualTo("Ban");
            assertThat(node.parent()).isEqualTo(DEPARTMENT);
        });
    }

    @Test
    void a_corrected_roster_replaces_that_of_its_year_alone() {
        references.on(new ClusterFormed(CLUSTER, ClusterKind.CLUSTER, "Cụm 1", PROVINCE, DAY), 0);
        references.on(new ClusterYearOpened(CLUSTER, PROVINCE, 2023, List.of(OFFICE), OFFICE, OFFICE, DAY), 1);
        references.on(new ClusterYearOpened(CLUSTER, PROVINCE, 2024, List.of(OFFICE), OFFICE, OFFICE, DAY), 2);
        references.on(
                new ClusterYearCorrected(
                        CLUSTER, PROVINCE, 2024, List.of(DEPARTMENT), DEPARTMENT, DEPARTMENT, null, "Nhầm", DAY),
                3);
        var cluster = references.clusters().find(CLUSTER).orElseThrow();
        assertThat(cluster.year(2023)).map(Roster::members).contains(List.of(OFFICE));
        assertThat(cluster.year(2024)).map(Roster::members).contains(List.of(DEPARTMENT));
        assertThat(cluster.year(2025)).isEmpty();
        assertThat(cluster.sequence()).isEqualTo(3);
        assertThat(references.clusters().ofMember(OFFICE, 2024)).isEmpty();
        assertThat(references.clusters().ofMember(OFFICE, 2023)).hasSize(1);
    }

    @Test
    void a_handover_moves_the_cluster_and_changes_no_roster() {
        references.on(new ClusterFormed(CLUSTER, ClusterKind.CLUSTER, "Cụm 1", PROVINCE, DAY), 0);
        references.on(new ClusterYearOpened(CLUSTER, PROVINCE, 2023, List.of(OFFICE), OFFICE, OFFICE, DAY), 1);
        references.on(new LeadershipHandedOver(CLUSTER, PROVINCE, 2023, OFFICE, 2024, DEPARTMENT, "Bầu", DAY), 2);
        var cluster = references.clusters().find(CLUSTER).orElseThrow();
        assertThat(cluster.sequence()).isEqualTo(2);
        assertThat(cluster.year(2023)).map(Roster::leader).contains(OFFICE);
        assertThat(cluster.year(2024)).isEmpty();
    }

    @Test
    void a_sheet_shows_the_scores_as_they_stand_and_how_far_it_was_read() {
        openSheet();
        references.on(new SelfScoreRecorded(SHEET, OFFICE, 1, scores("9"), 5, DAY), 1);
        references.on(new CrossScoreRecorded(SHEET, DEPARTMENT, 1, scores("7"), 0, DAY), 2);
        references.on(new SelfScoreCorrected(SHEET, OFFICE, 1, scores("8.5"), "Nhầm", DAY), 3);
        references.on(new CrossScoreCorrected(SHEET, DEPARTMENT, 1, scores("7.25"), "Nhầm", DAY), 4);
        assertThat(references.scores().of(CLUSTER, List.of(QUARTER)))
                .singleElement()
                .satisfies(sheet -> {
                    assertThat(sheet.selfScore()).isEqualTo(scores("8.5"));
                    assertThat(sheet.isLate()).isTrue();
                    assertThat(sheet.crossScores())
                            .containsEntry(DEPARTMENT, scores("7.25"))
                            .hasSize(1);
                    assertThat(sheet.stage()).isEqualTo(SheetStage.SCORING);
                    assertThat(sheet.sequence()).isEqualTo(4);
                });
        assertThat(references.scores().of(CLUSTER, List.of(Period.of("2024-Q2"))))
                .isEmpty();
        assertThat(references.scores().of(new ClusterId(new UUID(9, 9)), List.of(QUARTER)))
                .isEmpty();
    }

    @Test
    void who_declines_has_not_scored_and_may_score_after_all() {
        openSheet();
        references.on(new CrossScoreRecorded(SHEET, DEPARTMENT, 1, scores("7"), 0, DAY), 1);
        references.on(new CrossScoringDeclined(SHEET, DEPARTMENT, DeclineGround.RECUSED, "Có liên quan", DAY), 2);
        assertThat(sheet().crossScores()).isEmpty();
        assertThat(sheet().declined()).containsEntry(DEPARTMENT, DeclineGround.RECUSED);

        references.on(new CrossScoreRecorded(SHEET, DEPARTMENT, 1, scores("8"), 0, DAY), 3);
        assertThat(sheet().crossScores()).containsEntry(DEPARTMENT, scores("8"));
        assertThat(sheet().declined()).isEmpty();
    }

    @Test
    void a_sheet_goes_from_consolidated_to_final_and_its_settled_scores_with_it() {
        openSheet();
        references.on(new SheetConsolidated(SHEET, DEPARTMENT, 1, scores("7"), List.of(), DAY.plusDays(3), DAY), 1);
        assertThat(sheet().stage()).isEqualTo(SheetStage.CONSOLIDATED);
        assertThat(sheet().settled()).isEqualTo(scores("7"));
        assertThat(sheet().explainUntil()).isEqualTo(DAY.plusDays(3));

        references.on(new ExplanationSubmitted(SHEET, OFFICE, List.of(), DAY), 2);
        assertThat(sheet().stage()).isEqualTo(SheetStage.EXPLAINED);
        references.on(new SheetReverified(SHEET, PROVINCE, 1, scores("7.5"), List.of(), DAY), 3);
        assertThat(sheet().stage()).isEqualTo(SheetStage.REVERIFIED);
        references.on(new SheetFinalised(SHEET, PROVINCE, 1, scores("7.5"), Score.of("2"), DAY), 4);
        assertThat(sheet().isFinal()).isTrue();
        assertThat(sheet().lateDeduction()).isEqualTo(Score.of("2"));
        references.on(new FinalScoreCorrected(SHEET, PROVINCE, 1, scores("7.75"), List.of(), DAY.plusDays(9)), 5);
        assertThat(sheet().settled()).isEqualTo(scores("7.75"));
        assertThat(sheet().lateDeduction()).isEqualTo(Score.of("2"));
        assertThat(sheet().reachedOn()).isEqualTo(DAY.plusDays(9));
    }

    @Test
    void a_quarter_is_judged_by_its_own_table_else_by_the_version_of_its_years_table_that_was_in_force() {
        Period year = Period.of("2024");
        Period third = Period.of("2024-Q3");
        references.on(new ScoreTableAdopted(TABLE, CLUSTER, PROVINCE, year, "Năm", CRITERIA, TERMS, DAY), 0);
        references.on(
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
        references.on(
                new ScoreTableAdopted(
                        QUARTER_TABLE, CLUSTER, PROVINCE, Period.of("2024-Q4"), "Quý 4", CRITERIA, TERMS, DAY),
                0);

        assertThat(version("2024-Q2")).isEqualTo(TABLE + " 1");
        assertThat(version("2024-Q3")).isEqualTo(TABLE + " 2");
        assertThat(version("2024-Q4")).isEqualTo(QUARTER_TABLE + " 1");
        assertThat(references.tables().of(CLUSTER, Period.of("2025-Q1"))).isEmpty();
    }

    @Test
    void a_ranking_keeps_what_was_decided_and_closes_its_quarters_when_published() {
        references.on(new RankingOpened(RANKING, CLUSTER, PROVINCE, Period.of("2024"), DAY), 0);
        references.on(new UnitExcluded(RANKING, OFFICE, ExclusionGround.CORRUPTION, "Bản án", DAY), 1);
        references.on(new UnitExcluded(RANKING, DEPARTMENT, ExclusionGround.OTHER, "Nhầm", DAY), 2);
        references.on(new ExclusionLifted(RANKING, DEPARTMENT, "Nhầm", DAY), 3);
        references.on(new TieDecided(RANKING, OFFICE, List.of(OFFICE, DEPARTMENT), "Trước", DAY), 4);
        references.on(new TieDecided(RANKING, OFFICE, List.of(DEPARTMENT, OFFICE), "Sau", DAY), 5);
        assertThat(references.rankings().isClosed(CLUSTER, QUARTER)).isFalse();

        references.on(
                new RankingPublished(RANKING, CLUSTER, PROVINCE, Period.of("2024"), 1, List.of(), List.of(), null, DAY),
                6);
        assertThat(references.rankings().isClosed(CLUSTER, QUARTER)).isTrue();
        assertThat(references.rankings().isClosed(CLUSTER, Period.of("2025-Q1")))
                .isFalse();
        assertThat(references.rankings().of(CLUSTER, Period.of("2024"))).hasValueSatisfying(ranking -> {
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
        references.on(new SelfScoreRecorded(SHEET, OFFICE, 1, scores("9"), 5, DAY), 1);
        assertThat(provisional()).as("its own, less 2 for coming late").isEqualTo("7");
        references.on(new CrossScoreRecorded(SHEET, DEPARTMENT, 1, scores("7"), 0, DAY), 2);
        references.on(new CrossScoreRecorded(SHEET, PROVINCE, 1, scores("8"), 0, DAY), 3);
        assertThat(provisional()).isEqualTo("5.5");
        assertThat(references.rankingFacts().finals(cluster(), QUARTER).sheets())
                .isEmpty();
        references.on(new SheetConsolidated(SHEET, DEPARTMENT, 1, scores("8"), List.of(), null, DAY), 4);
        assertThat(provisional()).isEqualTo("6");
        references.on(new SheetFinalised(SHEET, PROVINCE, 1, scores("8"), Score.ZERO, DAY), 5);
        assertThat(provisional()).isEqualTo("8");
        assertThat(references.rankingFacts().finals(cluster(), QUARTER).sheets())
                .hasSize(1);
    }

    @Test
    void a_decision_shows_whom_it_honours_and_its_number_and_day_as_corrected() {
        DecisionLine line = new DecisionLine(new NominationId(new UUID(5, 1)), "GK", OFFICE, null);
        references.on(
                new ExternalDecisionRecorded(
                        DECISION, PROVINCE, "PRIME_MINISTER", DecisionKind.AWARD, "70/QĐ", 2023, List.of(line), DAY),
                0);
        references.on(
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
        assertThat(references.decisions().find(DECISION)).hasValueSatisfying(decision -> {
            assertThat(decision.number()).isEqualTo("770/QĐ");
            assertThat(decision.decidedOn()).isEqualTo(DAY.minusDays(1));
            assertThat(decision.line(line.nominationId())).contains(line);
            assertThat(decision.line(new NominationId(new UUID(5, 2)))).isEmpty();
            assertThat(decision.sequence()).isEqualTo(1);
        });
        assertThat(references.decisions().find(new DecisionId(new UUID(9, 9)))).isEmpty();
    }

    @Test
    void a_pledge_shows_the_targets_of_its_current_version_and_how_far_it_was_read() {
        var pledge = new PledgeId(new UUID(4, 1));
        List<UnitId> parties = List.of(OFFICE, DEPARTMENT);
        references.on(
                new PledgeOpened(
                        pledge, CLUSTER, 2024, PROVINCE, "Chủ đề", List.of(), targets("A"), parties, null, null, DAY),
                0);
        references.on(new PledgeAmended(pledge, 2, "Chủ đề", List.of(), targets("B"), null, null, "Bổ sung", DAY), 1);
        references.on(new PledgeFullySigned(pledge, 2, DAY), 2);
        assertThat(references.pledges().find(pledge)).hasValueSatisfying(found -> {
            assertThat(found.year()).isEqualTo(2024);
            assertThat(found.parties()).isEqualTo(parties);
            assertThat(found.version()).isEqualTo(2);
            assertThat(found.text().targets()).isEqualTo(targets("B"));
            assertThat(found.sequence()).isEqualTo(2);
        });
        assertThat(references.pledges().find(new PledgeId(new UUID(9, 9)))).isEmpty();
    }

    @Test
    void a_congress_is_known_by_its_unit_and_period_until_it_is_cancelled() {
        CongressId congress = new CongressId(new UUID(6, 1));
        var period = new CongressPeriod(2019, 2024);
        references.on(
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
        assertThat(references.congresses().find(congress)).hasValueSatisfying(known -> {
            assertThat(known.host()).isEqualTo(OFFICE);
            assertThat(known.period()).isEqualTo(period);
            assertThat(known.isCancelled()).isFalse();
            assertThat(known.sequence()).isZero();
        });
        references.on(new CongressPostponed(congress, DAY.plusDays(1), "Hội trường", "Trùng diễn tập", DAY), 1);
        assertThat(references.congresses().find(congress)).hasValueSatisfying(known -> {
            assertThat(known.isCancelled()).isFalse();
            assertThat(known.sequence()).isEqualTo(1);
        });
        references.on(new CongressCancelled(congress, "Sáp nhập", DAY), 2);
        assertThat(references.congresses().find(congress)).hasValueSatisfying(known -> {
            assertThat(known.isCancelled()).isTrue();
            assertThat(known.sequence()).isEqualTo(2);
        });
    }

    @Test
    void the_book_asks_only_for_what_it_keeps() {
        assertThat(ReferenceData.follows(UnitRegistered.class)).isTrue();
        assertThat(ReferenceData.follows(SelfScoreRecorded.class)).isTrue();
        assertThat(ReferenceData.follows(PledgeFullySigned.class)).isTrue();
        assertThat(ReferenceData.follows(RankingRepublished.class)).isTrue();
        assertThat(ReferenceData.follows(NominationWithdrawn.class)).isFalse();
    }

    private void registerUnits() {
        references.on(new UnitRegistered(PROVINCE, "T", "Tỉnh", null, DAY), 0);
        references.on(new UnitRegistered(DEPARTMENT, "S", "Sở", PROVINCE, DAY), 0);
        references.on(new UnitRegistered(OFFICE, "P", "Phòng", DEPARTMENT, DAY), 0);
    }

    private void openSheet() {
        references.on(new ScoreSheetOpened(SHEET, CLUSTER, OFFICE, QUARTER, TABLE, 1, List.of(), DAY, DAY, DAY), 0);
    }

    private void openCluster() {
        references.on(new ClusterFormed(CLUSTER, ClusterKind.CLUSTER, "Cụm 1", PROVINCE, DAY), 0);
        references.on(new ClusterYearOpened(CLUSTER, PROVINCE, 2024, List.of(OFFICE), OFFICE, OFFICE, DAY), 1);
        references.on(new ScoreTableAdopted(TABLE, CLUSTER, PROVINCE, QUARTER, "Quý 1", CRITERIA, TERMS, DAY), 0);
    }

    private ScoreSheetState sheet() {
        return references.scores().find(SHEET).orElseThrow();
    }

    private ClusterState cluster() {
        return references.clusters().find(CLUSTER).orElseThrow();
    }

    private String provisional() {
        var rows = RankingPolicy.rank(references.rankingFacts().provisional(cluster(), QUARTER))
                .rows();
        return rows.get(0).total().toString();
    }

    private String version(String quarter) {
        Period period = Period.of(quarter);
        var version =
                references.tables().of(CLUSTER, period).orElseThrow().in(period).orElseThrow();
        return version.table() + " " + version.version();
    }

    private static List<Target> targets(String code) {
        return List.of(new Target(code, "Giao quân", "công dân", Score.of("76"), Accumulation.SUM));
    }

    private static List<CriterionScore> scores(String score) {
        return List.of(CriterionScore.of("I", Score.of(score)));
    }
}
