package vn.bangvang.command.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.bangvang.command.testing.Province.TODAY;
import static vn.bangvang.command.testing.Province.caller;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.bangvang.command.cluster.ClusterCommand.ClusterBody;
import vn.bangvang.command.cluster.ClusterCommand.ClusterYearBody;
import vn.bangvang.command.cluster.ClusterCommand.FormCluster;
import vn.bangvang.command.cluster.ClusterCommand.JoinCluster;
import vn.bangvang.command.cluster.ClusterCommand.JoiningBody;
import vn.bangvang.command.cluster.ClusterCommand.LeaveCluster;
import vn.bangvang.command.cluster.ClusterCommand.LeavingBody;
import vn.bangvang.command.cluster.ClusterCommand.OpenClusterYear;
import vn.bangvang.command.ranking.RankingCommand.BallotBody;
import vn.bangvang.command.ranking.RankingCommand.OpenRanking;
import vn.bangvang.command.ranking.RankingCommand.ProposalBody;
import vn.bangvang.command.ranking.RankingCommand.ProposeRanking;
import vn.bangvang.command.ranking.RankingCommand.RankingBody;
import vn.bangvang.command.ranking.RankingCommand.RecordMembersBallot;
import vn.bangvang.command.testing.Bodies;
import vn.bangvang.command.testing.CommandSideNode;
import vn.bangvang.command.testing.Province;
import vn.bangvang.command.unit.UnitCommand.RegisterUnit;
import vn.bangvang.command.unit.UnitCommand.UnitBody;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.cluster.ClusterKind;
import vn.bangvang.shared.domain.kernel.AccountId;
import vn.bangvang.shared.domain.kernel.DomainEvent;
import vn.bangvang.shared.domain.kernel.Period;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.Score;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.ranking.RankingId;
import vn.bangvang.shared.domain.ranking.UnitVotes;
import vn.bangvang.shared.domain.scoretable.Combination;
import vn.bangvang.shared.domain.scoretable.Criterion;
import vn.bangvang.shared.domain.scoretable.ScoreTableEvent.ScoreTableAdopted;
import vn.bangvang.shared.domain.scoretable.ScoreTableId;
import vn.bangvang.shared.domain.scoretable.ScoringTerms;
import vn.bangvang.shared.domain.scoretable.TieBreak;
import vn.bangvang.shared.domain.scoring.CriterionScore;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.ScoreSheetOpened;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.SheetFinalised;
import vn.bangvang.shared.domain.scoring.ScoreSheetId;
import vn.bangvang.shared.platform.axon.UuidV7;
import vn.bangvang.shared.testing.TestDatabase;
import vn.bangvang.shared.testing.TestPostgres;

/** Four units, two and two of them equal; on a real log. */
class MembersIT {

    private static final Period QUARTER = Period.of("2026-Q4");
    private static final AccountId ORGANISER = new AccountId(UuidV7.next());

    private static TestDatabase database;
    private static CommandSideNode node;
    private static Province province;
    private static final List<UnitId> UNITS = new ArrayList<>();

    @BeforeAll
    static void start() {
        database = TestPostgres.newDatabase();
        node = CommandSideNode.start(database);
        province = Province.found(node.commands());
        province.grant(node.commands(), ORGANISER, Role.ORGANISER);
        for (String code : List.of("A", "B", "C", "D")) {
            UnitId unit = new UnitId(UuidV7.next());
            UNITS.add(unit);
            node.commands()
                    .send(
                            new RegisterUnit(unit, new UnitBody(null, code, "Đơn vị " + code, province.root, TODAY)),
                            caller(province.administrator));
        }
    }

    @AfterAll
    static void stop() {
        node.close();
        database.close();
    }

    @Test
    void a_second_ballot_for_another_tie_leaves_the_first_as_it_was() {
        ClusterId cluster = cluster("Cụm bằng điểm", UNITS);
        ScoreTableId table = new ScoreTableId(UuidV7.next());
        ScoringTerms terms =
                new ScoringTerms(2, Combination.MEAN, false, true, Score.ZERO, List.of(TieBreak.MEMBERS_BALLOT), 20);
        happened(
                "ScoreTable",
                table.value(),
                new ScoreTableAdopted(
                        table,
                        cluster,
                        province.unit,
                        QUARTER,
                        "Bảng điểm",
                        List.of(Criterion.judged("I", "Huấn luyện", Score.of("100"))),
                        terms,
                        TODAY));
        List<String> points = List.of("90", "90", "80", "80");
        for (int i = 0; i < 4; i++) {
            finalSheet(cluster, table, UNITS.get(i), points.get(i));
        }
        RankingId ranking = new RankingId(UuidV7.next());
        send(new OpenRanking(ranking, new RankingBody(null, cluster, QUARTER, TODAY)));
        send(ballot(ranking, 0, 1, 1, 3));
        send(ballot(ranking, 2, 1, 3, 3));
        assertThat(refused(ballot(ranking, 0, 3, 1, 3))).isEqualTo(Reason.VOTES_EXCEED_MEMBERS);
        assertThat(refused(ballot(ranking, 1, 1, 2, 3))).isEqualTo(Reason.NO_TIE);
        send(new ProposeRanking(ranking, new ProposalBody(TODAY, TODAY)));
        String proposed = JdbcClient.create(database.query())
                .sql("select convert_from(payload, 'UTF8') from log.event where aggregate_id = ? and name = ?")
                .params(ranking.value(), "ranking.proposed")
                .query(String.class)
                .single();
        assertThat(proposed)
                .containsSubsequence(
                        UNITS.get(1).toString(),
                        UNITS.get(0).toString(),
                        UNITS.get(3).toString(),
                        UNITS.get(2).toString());
    }

    @Test
    void a_unit_that_has_left_may_join_another_cluster_of_the_organiser_from_that_day_on() {
        List<UnitId> others = new ArrayList<>();
        for (String code : List.of("E", "F", "G", "H", "K")) {
            UnitId unit = new UnitId(UuidV7.next());
            others.add(unit);
            node.commands()
                    .send(
                            new RegisterUnit(unit, new UnitBody(null, code, "Đơn vị " + code, province.root, TODAY)),
                            caller(province.administrator));
        }
        UnitId mover = others.get(2);
        ClusterId from = cluster("Cụm cũ", others.subList(0, 3));
        ClusterId to = cluster("Cụm mới", others.subList(3, 5));
        LocalDate day = TODAY;
        assertThat(refused(new JoinCluster(to, 2026, new JoiningBody(mover, "Chuyển cụm", day))))
                .isEqualTo(Reason.ALREADY_IN_A_CLUSTER);
        send(new LeaveCluster(from, 2026, new LeavingBody(mover, "Chuyển cụm", day)));
        send(new JoinCluster(to, 2026, new JoiningBody(mover, "Chuyển cụm", day)));
        assertThat(refused(new JoinCluster(from, 2026, new JoiningBody(mover, "Trở lại", day))))
                .isEqualTo(Reason.ALREADY_IN_A_CLUSTER);
    }

    private static ClusterId cluster(String name, List<UnitId> members) {
        ClusterId cluster = new ClusterId(UuidV7.next());
        send(new FormCluster(cluster, new ClusterBody(null, ClusterKind.CLUSTER, name, province.unit, TODAY)));
        send(new OpenClusterYear(cluster, new ClusterYearBody(2026, members, members.get(0), members.get(1), TODAY)));
        return cluster;
    }

    private static void finalSheet(ClusterId cluster, ScoreTableId table, UnitId unit, String points) {
        ScoreSheetId sheet = new ScoreSheetId(UuidV7.next());
        happened(
                "ScoreSheet",
                sheet.value(),
                new ScoreSheetOpened(sheet, cluster, unit, QUARTER, table, 1, List.of(), null, null, TODAY),
                new SheetFinalised(
                        sheet, province.unit, 1, List.of(CriterionScore.of("I", Score.of(points))), Score.ZERO, TODAY));
    }

    private static RecordMembersBallot ballot(RankingId ranking, int one, int votes, int other, int otherVotes) {
        return new RecordMembersBallot(
                ranking,
                new BallotBody(
                        Bodies.votes(List.of(
                                new UnitVotes(UNITS.get(one), votes), new UnitVotes(UNITS.get(other), otherVotes))),
                        null,
                        TODAY));
    }

    private static void send(vn.bangvang.command.dispatch.AggregateCommand command) {
        node.commands().send(command, caller(ORGANISER));
    }

    private static Reason refused(vn.bangvang.command.dispatch.AggregateCommand command) {
        return catchThrowableOfType(Refusal.class, () -> send(command)).reason();
    }

    private static void happened(String type, UUID id, DomainEvent... events) {
        List<GenericDomainEventMessage<DomainEvent>> messages = new ArrayList<>();
        for (DomainEvent event : events) {
            messages.add(new GenericDomainEventMessage<>(type, id.toString(), messages.size(), event, Map.of()));
        }
        node.get(EventStore.class).publish(messages);
    }
}
