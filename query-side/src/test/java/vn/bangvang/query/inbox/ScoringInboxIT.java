package vn.bangvang.query.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.bangvang.query.testing.Contest;
import vn.bangvang.query.testing.QuerySide;
import vn.bangvang.shared.domain.kernel.CaseText;
import vn.bangvang.shared.domain.kernel.Nominee;
import vn.bangvang.shared.domain.kernel.NomineeKind;
import vn.bangvang.shared.domain.kernel.Period;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationDrafted;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationWithdrawn;
import vn.bangvang.shared.domain.nomination.NominationId;
import vn.bangvang.shared.domain.ranking.ObjectionId;
import vn.bangvang.shared.domain.ranking.RankingEvent.ObjectionAnswered;
import vn.bangvang.shared.domain.ranking.RankingEvent.ObjectionRaised;
import vn.bangvang.shared.domain.ranking.RankingEvent.RankingPublished;
import vn.bangvang.shared.domain.ranking.RankingId;
import vn.bangvang.shared.domain.scoring.CriterionScore;
import vn.bangvang.shared.domain.scoring.DeclineGround;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.ConsolidationAccepted;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.CrossScoringDeclined;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.ExplanationSubmitted;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.SheetConsolidated;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.SheetReverified;
import vn.bangvang.shared.domain.scoring.ScoreSheetId;

/** What scoring and ranking ask of whom. */
class ScoringInboxIT {

    private static final LocalDate DAY = Contest.DAY;
    private static final List<CriterionScore> SCORES = Contest.scores("36", "18", "3", "1", "0");
    private static final LocalDate FAR = LocalDate.of(2999, 1, 1);
    private static QuerySide service;
    private Contest contest;
    private UnitId one;
    private UnitId two;
    private UnitId three;
    private String leader;
    private String deputy;
    private String member;
    private String organiser;

    @BeforeAll
    static void start() throws Exception {
        service = QuerySide.shared();
    }

    @BeforeEach
    void cluster() {
        contest = new Contest(service, "Phường Một", "Phường Hai", "Phường Ba");
        one = contest.members.get(0);
        two = contest.members.get(1);
        three = contest.members.get(2);
        leader = service.user(Role.REPRESENTATIVE, one);
        deputy = service.user(Role.REPRESENTATIVE, two);
        member = service.user(Role.REPRESENTATIVE, three);
        organiser = service.user(Role.ORGANISER, contest.organiser);
    }

    @Test
    void a_sheet_waits_for_its_unit_then_for_the_others_then_for_the_leader() throws Exception {
        ScoreSheetId sheet = contest.sheet(three, FAR, FAR);
        assertThat(tasks(member)).containsExactly("SELF_SCORE");
        assertThat(tasks(leader)).isEmpty();
        service.happened(sheet.value(), contest.self(sheet, three, SCORES));
        assertThat(tasks(member)).isEmpty();
        assertThat(tasks(deputy)).containsExactly("CROSS_SCORE");
        service.happened(sheet.value(), contest.cross(sheet, one, SCORES));
        assertThat(tasks(leader)).isEmpty();
        service.happened(sheet.value(), new CrossScoringDeclined(sheet, two, DeclineGround.RECUSED, "cùng đề án", DAY));
        assertThat(tasks(deputy)).isEmpty();
        assertThat(tasks(leader)).containsExactly("CONSOLIDATE");
    }

    @Test
    void whoever_lets_their_day_pass_is_waited_for_no_longer() throws Exception {
        ScoreSheetId sheet = contest.sheet(three, DAY, DAY);
        assertThat(tasks(member)).containsExactly("SELF_SCORE");
        assertThat(tasks(deputy)).containsExactly("CROSS_SCORE");
        assertThat(tasks(leader)).containsExactly("CROSS_SCORE");
        service.happened(sheet.value(), contest.cross(sheet, two, SCORES));
        assertThat(tasks(leader)).containsExactlyInAnyOrder("CROSS_SCORE", "CONSOLIDATE");
    }

    @Test
    void where_all_have_declined_the_leader_consolidates_nevertheless() throws Exception {
        ScoreSheetId sheet = contest.sheet(three, FAR, FAR);
        service.happened(sheet.value(), contest.self(sheet, three, SCORES), declined(sheet, one));
        assertThat(tasks(leader)).isEmpty();
        service.happened(sheet.value(), declined(sheet, two));
        assertThat(tasks(leader)).containsExactly("CONSOLIDATE");
    }

    private static CrossScoringDeclined declined(ScoreSheetId sheet, UnitId scorer) {
        return new CrossScoringDeclined(sheet, scorer, DeclineGround.RECUSED, "cùng đề án", DAY);
    }

    @Test
    void the_deputy_consolidates_the_leaders_own_sheet() throws Exception {
        ScoreSheetId sheet = contest.sheet(one, FAR, FAR);
        service.happened(
                sheet.value(),
                contest.self(sheet, one, SCORES),
                contest.cross(sheet, two, SCORES),
                contest.cross(sheet, three, SCORES));
        assertThat(tasks(leader)).isEmpty();
        assertThat(tasks(deputy)).containsExactly("CONSOLIDATE");
    }

    @Test
    void a_consolidated_sheet_waits_for_the_unit_while_it_may_explain_then_for_the_organiser() throws Exception {
        ScoreSheetId sheet = consolidated(FAR);
        assertThat(tasks(member)).containsExactly("EXPLAIN_OR_ACCEPT");
        assertThat(tasks(organiser)).isEmpty();
        service.happened(sheet.value(), new ExplanationSubmitted(sheet, three, List.of(), DAY));
        assertThat(tasks(member)).isEmpty();
        assertThat(tasks(organiser)).containsExactly("REVERIFY");
        service.happened(sheet.value(), new SheetReverified(sheet, contest.organiser, 1, SCORES, List.of(), DAY));
        assertThat(tasks(organiser)).containsExactly("FINALISE");
        service.happened(sheet.value(), contest.finalised(sheet, SCORES));
        assertThat(tasks(organiser)).isEmpty();
    }

    @Test
    void sheets_that_are_to_be_final_are_settled_many_at_once() throws Exception {
        ScoreSheetId sheet = consolidated(FAR);
        service.happened(sheet.value(), new ConsolidationAccepted(sheet, three, DAY));
        assertThat(service.page(organiser, "/inbox")).contains("name=\"id\"", "value=\"" + sheet + "\"");
        assertThat(service.page(organiser, "/inbox/many?id=" + sheet))
                .contains(
                        "Chốt điểm 1 phiếu",
                        "action=\"/forms/score-sheets/finalisations\"",
                        "name=\"sheets[0].id\" value=\"" + sheet + "\"",
                        "name=\"sheets[0].version:int\" value=\"",
                        ">Phường Ba, Quý I/2024<")
                .doesNotContain("/forms/nominations/");
        assertThat(service.page(member, "/inbox/many?id=" + sheet)).contains("1 việc đã chọn không còn chờ");
    }

    @Test
    void an_accepted_sheet_and_one_whose_time_has_passed_wait_for_the_organiser() throws Exception {
        ScoreSheetId sheet = consolidated(FAR);
        service.happened(sheet.value(), new ConsolidationAccepted(sheet, three, DAY));
        assertThat(tasks(organiser)).containsExactly("FINALISE");
        service.happened(sheet.value(), contest.finalised(sheet, SCORES));
        ScoreSheetId late = contest.sheet(two, FAR, FAR);
        service.happened(
                late.value(),
                contest.self(late, two, SCORES),
                new SheetConsolidated(late, one, 1, SCORES, List.of(), DAY.plusDays(1), DAY));
        assertThat(tasks(deputy)).isEmpty();
        assertThat(tasks(organiser)).containsExactly("FINALISE");
    }

    @Test
    void an_objection_waits_for_the_organiser_and_nobody_scores_what_is_ranked() throws Exception {
        contest.sheet(three, FAR, FAR);
        RankingId ranking = contest.ranking(Period.of("2024"));
        ObjectionId objection = new ObjectionId(UUID.randomUUID());
        service.happened(ranking.value(), new ObjectionRaised(ranking, objection, two, "Sai", List.of(), DAY));
        assertThat(tasks(organiser)).containsExactly("ANSWER_OBJECTION");
        service.happened(ranking.value(), new ObjectionAnswered(ranking, objection, false, "Đúng", DAY));
        assertThat(tasks(organiser)).isEmpty();
        assertThat(tasks(member)).containsExactly("SELF_SCORE");
        service.happened(
                ranking.value(),
                new RankingPublished(
                        ranking,
                        contest.cluster,
                        contest.organiser,
                        Period.of("2024"),
                        1,
                        List.of(),
                        List.of(),
                        null,
                        DAY));
        assertThat(tasks(member)).isEmpty();
    }

    @Test
    void a_drafted_nomination_waits_for_its_unit_until_it_is_withdrawn() throws Exception {
        NominationId nomination = new NominationId(UUID.randomUUID());
        service.happened(
                nomination.value(),
                new NominationDrafted(
                        nomination,
                        three,
                        new Nominee(NomineeKind.COLLECTIVE, three, null, null),
                        "CTDT",
                        2024,
                        contest.cluster,
                        new RankingId(UUID.randomUUID()),
                        1,
                        DAY));
        assertThat(tasks(member)).containsExactly("SUBMIT");
        service.happened(nomination.value(), new NominationWithdrawn(nomination, CaseText.plain("không đề nghị"), DAY));
        assertThat(tasks(member)).isEmpty();
    }

    private ScoreSheetId consolidated(LocalDate explainUntil) {
        ScoreSheetId sheet = contest.sheet(three, FAR, FAR);
        service.happened(
                sheet.value(),
                contest.self(sheet, three, SCORES),
                contest.cross(sheet, one, SCORES),
                contest.cross(sheet, two, SCORES),
                new SheetConsolidated(sheet, one, 1, SCORES, List.of(), explainUntil, DAY));
        return sheet;
    }

    private static List<String> tasks(String username) throws Exception {
        return Waiting.of(service, username);
    }
}
