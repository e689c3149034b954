package vn.bangvang.query.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.bangvang.query.testing.Contest;
import vn.bangvang.query.testing.QuerySide;
import vn.bangvang.shared.domain.kernel.Period;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.Score;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.scoretable.Assignment;
import vn.bangvang.shared.domain.scoretable.Criterion;
import vn.bangvang.shared.domain.scoretable.CriterionKind;
import vn.bangvang.shared.domain.scoretable.ScoreTableEvent.ScoreTableAmended;
import vn.bangvang.shared.domain.scoretable.TableEffect;
import vn.bangvang.shared.domain.scoring.CriterionScore;
import vn.bangvang.shared.domain.scoring.DeclineGround;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.AssignmentsCorrected;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.CrossScoreCorrected;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.CrossScoringDeclined;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.SelfScoreCorrected;
import vn.bangvang.shared.domain.scoring.ScoreSheetId;

/** Whose scores have to be given anew after the table was amended while a sheet is on its way. */
class SupplementInboxIT {

    private static final String REASON = "Bảng điểm sửa đổi";
    private static final List<CriterionScore> SCORES = Contest.scores("36", "18", "7.5", "30", "0");
    private static final Criterion ADDED =
            new Criterion("F", null, "Chuyển đổi số", CriterionKind.JUDGED, Score.of("10"), null, null, null);
    private static QuerySide service;
    private Contest contest;
    private ScoreSheetId sheet;
    private UnitId own;
    private UnitId scorer;
    private Waiting unit;
    private Waiting crossScorer;

    @BeforeAll
    static void start() throws Exception {
        service = QuerySide.shared();
    }

    @BeforeEach
    void scored() {
        contest = new Contest(service, "Phường Một", "Phường Hai", "Phường Ba");
        own = contest.members.get(2);
        scorer = contest.members.get(1);
        unit = Waiting.of(service, Role.REPRESENTATIVE, own);
        crossScorer = Waiting.of(service, Role.REPRESENTATIVE, scorer);
        sheet = contest.sheet(own);
        service.happened(sheet.value(), contest.self(sheet, own, SCORES), contest.cross(sheet, scorer, SCORES));
    }

    @Test
    void what_was_added_is_supplemented_by_each_who_has_scored() throws Exception {
        assertThat(unit.today()).isEmpty();
        assertThat(crossScorer.today()).isEmpty();
        amended(with(ADDED));
        assertThat(unit.today()).containsExactly("SUPPLEMENT");
        assertThat(crossScorer.today()).containsExactly("SUPPLEMENT");
        List<CriterionScore> supplemented = new ArrayList<>(SCORES);
        supplemented.add(CriterionScore.of("F", Score.of("8")));
        service.happened(
                sheet.value(), new SelfScoreCorrected(sheet, own, 2, supplemented, REASON, Contest.DAY.plusDays(2)));
        assertThat(unit.today()).isEmpty();
        assertThat(crossScorer.today()).containsExactly("SUPPLEMENT");
        service.happened(
                sheet.value(),
                new CrossScoreCorrected(sheet, scorer, 2, supplemented, REASON, Contest.DAY.plusDays(2)));
        assertThat(crossScorer.today()).isEmpty();
    }

    @Test
    void it_says_which_sheet_and_has_waited_since_the_amendment() throws Exception {
        amended(with(ADDED));
        JsonNode task = service.get(crossScorer.username(), "/api/inbox").at("/items/0");
        assertThat(task.get("id").asString()).isEqualTo(sheet.toString());
        assertThat(task.at("/subject/name").asString()).isEqualTo("Phường Ba");
        assertThat(task.get("since").asString())
                .isEqualTo(Contest.DAY.plusDays(1).toString());
    }

    @Test
    void what_was_removed_or_concerns_later_quarters_needs_no_supplement() throws Exception {
        amended(Contest.criteria().stream()
                .filter(criterion -> !criterion.code().equals("E"))
                .toList());
        assertThat(unit.today()).isEmpty();
        amended(3, with(ADDED), Period.of("2024-Q2"));
        assertThat(unit.today()).isEmpty();
    }

    @Test
    void who_declined_is_not_asked() throws Exception {
        service.happened(
                sheet.value(),
                new CrossScoringDeclined(sheet, scorer, DeclineGround.RECUSED, "cùng đề án", Contest.DAY));
        amended(with(ADDED));
        assertThat(crossScorer.today()).isEmpty();
    }

    @Test
    void what_came_to_be_assigned_later_is_scored_and_a_consolidated_sheet_is_not_supplemented() throws Exception {
        List<CriterionScore> without =
                SCORES.stream().filter(score -> !score.criterion().equals("A")).toList();
        List<Assignment> assigned = List.of(new Assignment("B", true, Score.of("100")));
        List<Assignment> fewer = List.of(new Assignment("A", false, null), assigned.get(0));
        service.happened(
                sheet.value(),
                new AssignmentsCorrected(sheet, fewer, "không giao", Contest.DAY),
                new SelfScoreCorrected(sheet, own, 1, without, "không giao", Contest.DAY));
        assertThat(unit.today()).isEmpty();
        service.happened(sheet.value(), new AssignmentsCorrected(sheet, assigned, "giao lại", Contest.DAY));
        assertThat(unit.today()).containsExactly("SUPPLEMENT");
        service.happened(sheet.value(), contest.consolidated(sheet, SCORES));
        assertThat(unit.today()).isEmpty();
    }

    private static List<Criterion> with(Criterion added) {
        List<Criterion> criteria = new ArrayList<>(Contest.criteria());
        criteria.add(added);
        return criteria;
    }

    private void amended(List<Criterion> criteria) {
        amended(2, criteria, Contest.QUARTER);
    }

    private void amended(int version, List<Criterion> criteria, Period from) {
        var effect = new TableEffect(List.of(), List.of(), List.of());
        service.happened(
                contest.table.value(),
                new ScoreTableAmended(
                        contest.table,
                        version,
                        criteria,
                        Contest.TERMS,
                        from,
                        effect,
                        REASON,
                        Contest.DAY.plusDays(1)));
    }
}
