package vn.bangvang.query.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.bangvang.query.testing.Contest;
import vn.bangvang.query.testing.QuerySide;
import vn.bangvang.shared.domain.cluster.ClusterEvent.UnitJoinedCluster;
import vn.bangvang.shared.domain.cluster.ClusterEvent.UnitLeftCluster;
import vn.bangvang.shared.domain.cluster.QuarterMembers;
import vn.bangvang.shared.domain.kernel.Period;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.scoretable.ScoreTableEvent.ScoreTableAmended;
import vn.bangvang.shared.domain.scoretable.ScoringTerms;
import vn.bangvang.shared.domain.scoretable.TableEffect;
import vn.bangvang.shared.domain.scoring.ScoreSheetId;

/** Whoever joined or left within the year is asked for what it is a member for. */
class MembersInboxIT {

    private static final LocalDate MARCH = LocalDate.of(2024, 3, 20);

    private static QuerySide service;
    private static Contest contest;
    private static UnitId left;
    private static UnitId joined;

    @BeforeAll
    static void move() throws Exception {
        service = QuerySide.shared();
        contest = new Contest(service, "Xã Nhất", "Xã Nhì", "Xã Rời");
        left = contest.members.get(2);
        joined = service.unit("Xã Vào");
        service.happened(
                contest.cluster.value(),
                new UnitLeftCluster(
                        contest.cluster, contest.organiser, 2024, left, contest.members.subList(0, 2), "Chuyển", MARCH),
                new UnitJoinedCluster(contest.cluster, contest.organiser, 2024, joined, "Chuyển", MARCH));
    }

    @Test
    void who_scores_in_a_quarter_is_a_member_in_it_by_its_table() throws Exception {
        ScoreSheetId sheet = contest.sheet(contest.members.get(0));
        service.happened(
                sheet.value(), contest.self(sheet, contest.members.get(0), Contest.scores("30", "110", "4", "1", "0")));
        assertThat(tasks(joined)).contains("CROSS_SCORE");
        assertThat(tasks(left)).doesNotContain("CROSS_SCORE");

        ScoringTerms usual = Contest.TERMS;
        ScoringTerms mostDays = new ScoringTerms(
                usual.scale(),
                usual.combination(),
                usual.normalised(),
                usual.mayExceedMaximum(),
                usual.lateDeduction(),
                usual.tieBreaks(),
                usual.outlierPercent(),
                QuarterMembers.MOST_DAYS,
                null);
        service.happened(
                contest.table.value(),
                new ScoreTableAmended(
                        contest.table,
                        2,
                        Contest.criteria(),
                        mostDays,
                        Period.of("2024-Q1"),
                        new TableEffect(List.of(), List.of(), List.of()),
                        "Theo số ngày",
                        Contest.DAY));
        assertThat(tasks(joined)).doesNotContain("CROSS_SCORE");
        assertThat(tasks(left)).contains("CROSS_SCORE");
    }

    @Test
    void a_party_that_has_left_is_not_asked_to_sign_any_more() throws Exception {
        new PledgeCase(service).opened(contest.cluster, contest.organiser, contest.members, null, null);
        assertThat(tasks(contest.members.get(0))).contains("SIGN");
        assertThat(tasks(left)).doesNotContain("SIGN");
    }

    @Test
    void what_was_open_before_follows_those_that_leave_and_join_afterwards() throws Exception {
        Contest moving = new Contest(service, "Xã Một", "Xã Hai", "Xã Ba");
        UnitId leaving = moving.members.get(2);
        UnitId joining = service.unit("Xã Bốn");
        new PledgeCase(service).opened(moving.cluster, moving.organiser, moving.members, null, null);
        ScoreSheetId sheet = moving.sheet(moving.members.get(0));
        service.happened(
                sheet.value(), moving.self(sheet, moving.members.get(0), Contest.scores("30", "110", "4", "1", "0")));
        assertThat(tasks(leaving)).containsExactlyInAnyOrder("SIGN", "CROSS_SCORE");
        assertThat(tasks(joining)).isEmpty();
        service.happened(
                moving.cluster.value(),
                new UnitLeftCluster(
                        moving.cluster, moving.organiser, 2024, leaving, moving.members.subList(0, 2), "Chuyển", MARCH),
                new UnitJoinedCluster(moving.cluster, moving.organiser, 2024, joining, "Chuyển", MARCH));
        assertThat(tasks(leaving)).isEmpty();
        assertThat(tasks(joining)).containsExactly("CROSS_SCORE");
    }

    private static List<String> tasks(UnitId unit) throws Exception {
        return Waiting.of(service, Role.REPRESENTATIVE, unit).today();
    }
}
