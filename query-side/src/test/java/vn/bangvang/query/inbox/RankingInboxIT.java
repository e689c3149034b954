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
import vn.bangvang.shared.domain.kernel.Period;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.ranking.ExclusionGround;
import vn.bangvang.shared.domain.ranking.ObjectionId;
import vn.bangvang.shared.domain.ranking.RankingEvent.ExclusionLifted;
import vn.bangvang.shared.domain.ranking.RankingEvent.ObjectionAnswered;
import vn.bangvang.shared.domain.ranking.RankingEvent.ObjectionRaised;
import vn.bangvang.shared.domain.ranking.RankingEvent.RankingProposed;
import vn.bangvang.shared.domain.ranking.RankingEvent.RankingPublished;
import vn.bangvang.shared.domain.ranking.RankingEvent.UnitExcluded;
import vn.bangvang.shared.domain.ranking.RankingId;
import vn.bangvang.shared.domain.scoring.CriterionScore;

/** When a ranking is to be proposed, and when published. */
class RankingInboxIT {

    private static final LocalDate UNTIL = Contest.DAY.plusDays(10);
    private static final List<CriterionScore> SCORES = Contest.scores("36", "18", "7.5", "30", "0");
    private static QuerySide service;
    private Contest contest;
    private Waiting organiser;

    @BeforeAll
    static void start() throws Exception {
        service = QuerySide.shared();
    }

    @BeforeEach
    void cluster() {
        contest = new Contest(service, "Phường Một", "Phường Hai", "Phường Ba");
        organiser = Waiting.of(service, Role.ORGANISER, contest.organiser);
    }

    @Test
    void a_ranking_is_to_be_proposed_when_the_last_sheet_is_final() throws Exception {
        RankingId ranking = contest.ranking(Contest.QUARTER);
        contest.finalSheet(contest.members.get(0), SCORES);
        contest.finalSheet(contest.members.get(1), SCORES);
        assertThat(organiser.today()).isEmpty();
        contest.finalSheet(contest.members.get(2), SCORES);
        assertThat(organiser.today()).containsExactly("PROPOSE_RANKING");
        proposed(ranking);
        assertThat(organiser.on(UNTIL)).isEmpty();
    }

    @Test
    void an_excluded_member_is_not_waited_for() throws Exception {
        RankingId ranking = contest.ranking(Contest.QUARTER);
        contest.finalSheet(contest.members.get(0), SCORES);
        contest.finalSheet(contest.members.get(1), SCORES);
        service.happened(
                ranking.value(),
                new UnitExcluded(
                        ranking, contest.members.get(2), ExclusionGround.values()[0], "Tổ chức lại", Contest.DAY));
        assertThat(organiser.today()).containsExactly("PROPOSE_RANKING");
        service.happened(ranking.value(), new ExclusionLifted(ranking, contest.members.get(2), "Nhầm", Contest.DAY));
        assertThat(organiser.today()).isEmpty();
    }

    @Test
    void a_year_is_not_proposed_on_the_sheets_of_one_quarter() throws Exception {
        contest.ranking(Period.of("2024"));
        contest.members.forEach(member -> contest.finalSheet(member, SCORES));
        assertThat(organiser.today()).isEmpty();
    }

    @Test
    void it_is_to_be_published_after_the_last_day_for_objections_when_all_are_answered() throws Exception {
        RankingId ranking = contest.ranking(Contest.QUARTER);
        ObjectionId objection = new ObjectionId(UUID.randomUUID());
        proposed(ranking);
        service.happened(
                ranking.value(),
                new ObjectionRaised(ranking, objection, contest.members.get(2), "Sai", List.of(), UNTIL));
        assertThat(organiser.on(UNTIL.plusDays(1))).containsExactly("ANSWER_OBJECTION");
        service.happened(ranking.value(), new ObjectionAnswered(ranking, objection, false, "Đúng", UNTIL));
        assertThat(organiser.on(UNTIL)).isEmpty();
        assertThat(organiser.on(UNTIL.plusDays(1))).containsExactly("PUBLISH_RANKING");
        service.happened(
                ranking.value(),
                new RankingPublished(
                        ranking,
                        contest.cluster,
                        contest.organiser,
                        Contest.QUARTER,
                        1,
                        List.of(),
                        List.of(),
                        null,
                        UNTIL.plusDays(1)));
        assertThat(organiser.today()).isEmpty();
    }

    @Test
    void each_member_is_heard_up_to_the_last_day_unless_it_has_objected() throws Exception {
        Waiting member = Waiting.of(service, Role.REPRESENTATIVE, contest.members.get(1));
        Waiting objector = Waiting.of(service, Role.REPRESENTATIVE, contest.members.get(2));
        RankingId ranking = contest.ranking(Contest.QUARTER);
        assertThat(member.on(Contest.DAY)).isEmpty();
        proposed(ranking);
        assertThat(member.on(UNTIL)).containsExactly("RAISE_OBJECTION");
        assertThat(member.on(UNTIL.plusDays(1))).isEmpty();
        assertThat(organiser.on(UNTIL)).isEmpty();
        service.happened(
                ranking.value(),
                new ObjectionRaised(
                        ranking,
                        new ObjectionId(UUID.randomUUID()),
                        contest.members.get(2),
                        "Sai",
                        List.of(),
                        Contest.DAY));
        assertThat(objector.on(UNTIL)).isEmpty();
        assertThat(member.on(UNTIL)).containsExactly("RAISE_OBJECTION");
    }

    private void proposed(RankingId ranking) {
        service.happened(ranking.value(), new RankingProposed(ranking, 1, List.of(), List.of(), UNTIL, Contest.DAY));
    }
}
