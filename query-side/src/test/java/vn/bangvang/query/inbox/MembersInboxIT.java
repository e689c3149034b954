package vn.bangvang.query.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
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
import vn.bangvang.shared.domain.pledge.PledgeEvent.PledgeOpened;
import vn.bangvang.shared.domain.pledge.PledgeId;
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
        PledgeId pledge = new PledgeId(UUID.randomUUID());
        service.happened(
                pledge.value(),
                new PledgeOpened(
                        pledge,
                        contest.cluster,
                        2024,
                        contest.organiser,
                        "Quyết thắng",
                        List.of(),
                        List.of(),
                        contest.members,
                        null,
                        null,
                        LocalDate.of(2024, 1, 5)));
        assertThat(tasks(contest.members.get(0))).contains("SIGN");
        assertThat(tasks(left)).doesNotContain("SIGN");
    }

    private static List<String> tasks(UnitId unit) throws Exception {
        return service.get(service.user(Role.REPRESENTATIVE, unit), "/api/inbox")
                .get("items")
                .findValuesAsString("task");
    }
}
