package vn.bangvang.command.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bangvang.command.ranking.Scored.OPENED_ON;
import static vn.bangvang.command.ranking.Scored.PROPOSED_ON;
import static vn.bangvang.command.ranking.Scored.Q4;
import static vn.bangvang.command.ranking.Scored.RANKING;
import static vn.bangvang.command.ranking.Scored.UNTIL;
import static vn.bangvang.command.testing.World.BLUE;
import static vn.bangvang.command.testing.World.CLUSTER;
import static vn.bangvang.command.testing.World.GREEN;
import static vn.bangvang.command.testing.World.PROVINCE;
import static vn.bangvang.command.testing.World.RED;
import static vn.bangvang.command.testing.World.STRANGER;
import static vn.bangvang.shared.domain.scoretable.TieBreak.FEWER_DEDUCTIONS;
import static vn.bangvang.shared.domain.scoretable.TieBreak.FIRST_SECTION;
import static vn.bangvang.shared.domain.scoretable.TieBreak.LEADERS_DECISION;
import static vn.bangvang.shared.domain.scoretable.TieBreak.MEMBERS_BALLOT;
import static vn.bangvang.shared.domain.scoretable.TieBreak.WOMEN_SHARE;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.bangvang.command.ranking.RankingCommand.BallotBody;
import vn.bangvang.command.ranking.RankingCommand.DecideTie;
import vn.bangvang.command.ranking.RankingCommand.OpenRanking;
import vn.bangvang.command.ranking.RankingCommand.ProposalBody;
import vn.bangvang.command.ranking.RankingCommand.ProposeRanking;
import vn.bangvang.command.ranking.RankingCommand.RankingBody;
import vn.bangvang.command.ranking.RankingCommand.RecordMembersBallot;
import vn.bangvang.command.ranking.RankingCommand.RecordWomenShare;
import vn.bangvang.command.ranking.RankingCommand.TieDecisionBody;
import vn.bangvang.command.ranking.RankingCommand.WomenShareBody;
import vn.bangvang.command.testing.Bodies;
import vn.bangvang.shared.domain.cluster.ClusterEvent.UnitJoinedCluster;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.ranking.RankingEvent.MembersBallotRecorded;
import vn.bangvang.shared.domain.ranking.RankingEvent.RankingProposed;
import vn.bangvang.shared.domain.ranking.RankingEvent.TieDecided;
import vn.bangvang.shared.domain.ranking.UnitVotes;
import vn.bangvang.shared.domain.scoretable.TieBreak;

/** BLUE and GREEN have 90 points each; which of them is second to RED is decided step by step. */
class TieBreakTest {

    private final Conference conference = new Conference();

    @AfterEach
    void close() {
        conference.close();
    }

    @Test
    void more_points_in_the_first_section_decide_first() {
        start();
        Scored.finalised(conference.world, BLUE, "50", "40");
        Scored.finalised(conference.world, GREEN, "51", "39");
        assertThat(proposed()).containsExactly(RED + " 1", GREEN + " 2 FIRST_SECTION", BLUE + " 3 FIRST_SECTION");
    }

    @Test
    void then_fewer_deductions_do() {
        start();
        Scored.finalised(conference.world, BLUE, "50", "40", 3, 3);
        Scored.finalised(conference.world, GREEN, "50", "40", 2, 2);
        assertThat(proposed()).containsExactly(RED + " 1", GREEN + " 2 FEWER_DEDUCTIONS", BLUE + " 3 FEWER_DEDUCTIONS");
    }

    @Test
    void then_the_members_ballot_and_the_last_one_counts() {
        start();
        level();
        ballot(2, 1);
        ballot(1, 2);
        assertThat(conference.last())
                .containsExactly(new MembersBallotRecorded(
                        RANKING, List.of(new UnitVotes(BLUE, 1), new UnitVotes(GREEN, 2)), 3, null, OPENED_ON));
        assertThat(proposed()).containsExactly(RED + " 1", GREEN + " 2 MEMBERS_BALLOT", BLUE + " 3 MEMBERS_BALLOT");
    }

    @Test
    void then_a_collective_of_seventy_percent_women() {
        start();
        level();
        ballot(1, 1);
        women(BLUE, 69, 100);
        women(GREEN, 7, 10);
        assertThat(proposed()).containsExactly(RED + " 1", GREEN + " 2 WOMEN_SHARE", BLUE + " 3 WOMEN_SHARE");
    }

    @Test
    void then_the_leader_of_the_cluster_decides_with_a_reason() {
        start();
        level();
        conference.refuses("red", decision(GREEN, BLUE), Reason.BALLOT_FIRST);
        ballot(1, 1);
        conference.refuses("red", decision(GREEN, BLUE), Reason.WOMEN_SHARE_FIRST);
        women(BLUE, 1, 10);
        women(GREEN, 2, 10);
        conference.send("red", decision(GREEN, BLUE));
        assertThat(conference.last())
                .containsExactly(new TieDecided(RANKING, RED, List.of(GREEN, BLUE), "Có mô hình mới", PROPOSED_ON));
        assertThat(proposed()).containsExactly(RED + " 1", GREEN + " 2 LEADERS_DECISION", BLUE + " 3 LEADERS_DECISION");
    }

    @Test
    void without_a_decision_they_share_the_place() {
        start();
        level();
        assertThat(proposed()).contains(RED + " 1", BLUE + " 2", GREEN + " 2");
    }

    @Test
    void nobody_but_the_leader_decides_between_others() {
        start(FIRST_SECTION, LEADERS_DECISION);
        level();
        conference.refuses("blue", decision(GREEN, BLUE), Reason.NO_MANDATE);
        conference.refuses("organiser", decision(GREEN, BLUE), Reason.NO_MANDATE);
    }

    @Test
    void where_the_leader_is_one_of_them_the_deputy_decides_and_where_both_are_the_organiser() {
        start(FIRST_SECTION, LEADERS_DECISION);
        Scored.finalised(conference.world, RED, "50", "40");
        Scored.finalised(conference.world, GREEN, "50", "40");
        Scored.finalised(conference.world, BLUE, "40", "40");
        conference.refuses("red", decision(RED, GREEN), Reason.NO_MANDATE);
        conference.send("blue", decision(RED, GREEN));
        Scored.finalised(conference.world, BLUE, "50", "40");
        conference.refuses("blue", decision(BLUE, RED, GREEN), Reason.NO_MANDATE);
        conference.send("organiser", decision(BLUE, RED, GREEN));
        assertThat(proposed())
                .containsExactly(
                        BLUE + " 1 LEADERS_DECISION", RED + " 2 LEADERS_DECISION", GREEN + " 3 LEADERS_DECISION");
    }

    @Test
    void nobody_decides_who_also_represents_one_of_them_under_another_mandate() {
        start(FIRST_SECTION, LEADERS_DECISION);
        level();
        conference.world.grant("both", Role.REPRESENTATIVE, RED).grant("both", Role.REPRESENTATIVE, GREEN);
        conference.refuses("both", decision(GREEN, BLUE), Reason.OWN_UNIT_TIED);
        conference.send("red", decision(GREEN, BLUE));
    }

    @Test
    void nor_does_an_organiser_who_also_represents_one_of_them() {
        start(FIRST_SECTION, LEADERS_DECISION);
        level();
        Scored.finalised(conference.world, RED, "50", "40");
        conference.world.grant("both", Role.ORGANISER, PROVINCE).grant("both", Role.REPRESENTATIVE, BLUE);
        conference.refuses("both", decision(GREEN, BLUE, RED), Reason.OWN_UNIT_TIED);
        conference.send("organiser", decision(GREEN, BLUE, RED));
    }

    @Test
    void a_decision_between_units_that_are_not_equal_is_none() {
        start();
        Scored.finalised(conference.world, BLUE, "50", "40");
        Scored.finalised(conference.world, GREEN, "50", "39");
        conference.refuses("red", decision(GREEN, BLUE), Reason.NO_TIE);
    }

    @Test
    void nor_where_an_earlier_step_has_decided_already_or_the_table_knows_no_such_step() {
        start(FIRST_SECTION, LEADERS_DECISION);
        Scored.finalised(conference.world, BLUE, "50", "40");
        Scored.finalised(conference.world, GREEN, "51", "39");
        conference.refuses("red", decision(GREEN, BLUE), Reason.NO_TIE);
        level();
        conference.send("red", decision(GREEN, BLUE));
        conference.world.happened(Scored.table(FIRST_SECTION), 0);
        conference.refuses("red", decision(GREEN, BLUE), Reason.NO_TIE);
    }

    @Test
    void strangers_get_no_votes_and_no_unit_gets_them_twice() {
        start();
        level();
        conference.refuses("organiser", votes(new UnitVotes(STRANGER, 1)), Reason.NOT_A_MEMBER);
        conference.refuses("organiser", votes(new UnitVotes(BLUE, 1), new UnitVotes(BLUE, 2)), Reason.LISTED_TWICE);
        conference.refuses("organiser", votes(new UnitVotes(BLUE, 1), new UnitVotes(RED, 2)), Reason.NO_TIE);
        conference.refuses(
                "organiser", votes(new UnitVotes(BLUE, 2), new UnitVotes(GREEN, 2)), Reason.VOTES_EXCEED_MEMBERS);
        conference.refuses("red", votes(new UnitVotes(BLUE, 1)), Reason.NO_MANDATE);
        conference.refuses(
                "organiser",
                new RecordWomenShare(RANKING, new WomenShareBody(BLUE, 11, 10, OPENED_ON)),
                Reason.INVALID_VALUE);
    }

    @Test
    void there_are_no_more_votes_than_members_on_the_day_of_the_ballot() {
        start();
        level();
        conference.world.happened(
                new UnitJoinedCluster(CLUSTER, PROVINCE, 2024, STRANGER, "Mới thành lập", OPENED_ON.plusDays(1)), 2);
        Scored.finalised(conference.world, STRANGER, "10", "10");
        conference.refuses(
                "organiser", votes(new UnitVotes(BLUE, 2), new UnitVotes(GREEN, 2)), Reason.VOTES_EXCEED_MEMBERS);
        ballot(1, 2);
    }

    private void start(TieBreak... steps) {
        conference.world.happened(
                steps.length == 0
                        ? Scored.table(FIRST_SECTION, FEWER_DEDUCTIONS, MEMBERS_BALLOT, WOMEN_SHARE, LEADERS_DECISION)
                        : Scored.table(steps),
                0);
        Scored.finalised(conference.world, RED, "60", "40");
        conference.send("organiser", new OpenRanking(RANKING, new RankingBody(null, CLUSTER, Q4, OPENED_ON)));
    }

    private void level() {
        Scored.finalised(conference.world, BLUE, "50", "40");
        Scored.finalised(conference.world, GREEN, "50", "40");
    }

    private void ballot(int blue, int green) {
        conference.send("organiser", votes(new UnitVotes(BLUE, blue), new UnitVotes(GREEN, green)));
    }

    private static RecordMembersBallot votes(UnitVotes... votes) {
        return new RecordMembersBallot(RANKING, new BallotBody(Bodies.votes(List.of(votes)), null, OPENED_ON));
    }

    private void women(UnitId unit, int women, int staff) {
        conference.send("organiser", new RecordWomenShare(RANKING, new WomenShareBody(unit, women, staff, OPENED_ON)));
    }

    private static DecideTie decision(UnitId... order) {
        return new DecideTie(RANKING, new TieDecisionBody(List.of(order), "Có mô hình mới", PROPOSED_ON));
    }

    private List<String> proposed() {
        conference.send("organiser", new ProposeRanking(RANKING, new ProposalBody(UNTIL, PROPOSED_ON)));
        return Proposals.shortly((RankingProposed) conference.last().get(0));
    }
}
