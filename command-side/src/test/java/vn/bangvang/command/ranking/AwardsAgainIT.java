package vn.bangvang.command.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bangvang.command.testing.Province.TODAY;
import static vn.bangvang.command.testing.Province.caller;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.bangvang.command.ranking.RankingCommand.AwardsBody;
import vn.bangvang.command.ranking.RankingCommand.Place;
import vn.bangvang.command.ranking.RankingCommand.ProposeAwards;
import vn.bangvang.command.testing.Bodies;
import vn.bangvang.command.testing.CommandSideNode;
import vn.bangvang.command.testing.Province;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.kernel.AccountId;
import vn.bangvang.shared.domain.kernel.Period;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.Score;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.nomination.NominationId;
import vn.bangvang.shared.domain.ranking.RankingEvent;
import vn.bangvang.shared.domain.ranking.RankingEvent.RankingOpened;
import vn.bangvang.shared.domain.ranking.RankingEvent.RankingPublished;
import vn.bangvang.shared.domain.ranking.RankingEvent.RankingRepublished;
import vn.bangvang.shared.domain.ranking.RankingId;
import vn.bangvang.shared.domain.ranking.RankingRow;
import vn.bangvang.shared.platform.axon.UuidV7;
import vn.bangvang.shared.testing.TestDatabase;
import vn.bangvang.shared.testing.TestPostgres;

/** One flag and two certificates for GREEN, RED and BLUE, in whatever order the ranking has them by now. */
class AwardsAgainIT {

    private static final UnitId GREEN = new UnitId(UuidV7.next());
    private static final UnitId RED = new UnitId(UuidV7.next());
    private static final UnitId BLUE = new UnitId(UuidV7.next());

    private static TestDatabase database;
    private static CommandSideNode node;
    private static Province province;
    private static final AccountId ORGANISER = new AccountId(UuidV7.next());

    private final RankingId ranking = new RankingId(UuidV7.next());

    @BeforeAll
    static void start() {
        database = TestPostgres.newDatabase();
        node = CommandSideNode.start(database);
        province = Province.found(node.commands());
        province.grant(node.commands(), ORGANISER, Role.ORGANISER);
    }

    @AfterAll
    static void stop() {
        node.close();
        database.close();
    }

    @Test
    void one_nomination_at_a_time_holds_the_flag_of_a_unit_however_often_the_ranking_is_published_again() {
        var cluster = new ClusterId(UuidV7.next());
        Period year = Period.of("2026");
        happened(
                0,
                new RankingOpened(ranking, cluster, province.unit, year, TODAY),
                new RankingPublished(
                        ranking, cluster, province.unit, year, 1, List.of(), rows(GREEN, RED, BLUE), null, TODAY));
        List<NominationId> first = propose(GREEN, RED, BLUE);
        assertThat(holders()).containsExactlyInAnyOrderElementsOf(first);

        happened(3, new RankingRepublished(ranking, 2, List.of(), rows(RED, GREEN, BLUE), "Đính chính", TODAY));
        List<NominationId> second = propose(RED, GREEN, BLUE);
        assertThat(holders()).containsExactlyInAnyOrder(second.get(0), second.get(1), first.get(2));
        assertThat(names(first.get(0))).containsExactly("nomination.drafted", "nomination.withdrawn");
        assertThat(names(second.get(2))).isEmpty();

        happened(5, new RankingRepublished(ranking, 3, List.of(), rows(GREEN, RED, BLUE), "Kết luận", TODAY));
        List<NominationId> third = propose(GREEN, RED, BLUE);
        assertThat(holders()).containsExactlyInAnyOrder(third.get(0), third.get(1), first.get(2));
        assertThat(names(first.get(2))).containsExactly("nomination.drafted");
    }

    /** @return the nominations named for the units; those of units that keep their award are not used */
    private List<NominationId> propose(UnitId... units) {
        List<Place> places = Arrays.stream(units)
                .map(unit -> new Place(unit, new NominationId(UuidV7.next())))
                .toList();
        node.commands()
                .send(
                        new ProposeAwards(ranking, new AwardsBody("CTDT", "BKT", 2, Bodies.places(places), TODAY)),
                        caller(ORGANISER));
        return places.stream().map(Place::nominationId).toList();
    }

    /** Who holds a nomination for the flag or a certificate, by the database. */
    private static List<NominationId> holders() {
        return JdbcClient.create(database.command())
                .sql("select aggregate_id from log.reservation where kind in ('active-nomination', 'achievement')")
                .query((row, number) -> new NominationId(row.getObject(1, UUID.class)))
                .list();
    }

    private static List<String> names(NominationId id) {
        return JdbcClient.create(database.query())
                .sql("select name from log.event where aggregate_id = ? order by seq")
                .param(id.value())
                .query(String.class)
                .list();
    }

    private void happened(long sequence, RankingEvent... events) {
        List<GenericDomainEventMessage<RankingEvent>> messages = new ArrayList<>();
        for (RankingEvent event : events) {
            messages.add(new GenericDomainEventMessage<>(
                    "Ranking", ranking.toString(), sequence + messages.size(), event, Map.of()));
        }
        node.get(EventStore.class).publish(messages);
    }

    private static List<RankingRow> rows(UnitId... units) {
        List<RankingRow> rows = new ArrayList<>();
        for (UnitId unit : units) {
            Score total = Score.of("" + (90 - rows.size()));
            rows.add(new RankingRow(
                    rows.size() + 1,
                    unit,
                    total,
                    Score.of("100"),
                    total,
                    null,
                    Score.ZERO,
                    null,
                    null,
                    null,
                    List.of()));
        }
        return rows;
    }
}
