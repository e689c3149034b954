package vn.bangvang.command.ranking;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import vn.bangvang.command.actor.Actor;
import vn.bangvang.command.ranking.RankingCommand.PublishRanking;
import vn.bangvang.command.ranking.RankingCommand.PublishRankingAgain;
import vn.bangvang.command.reference.Known;
import vn.bangvang.shared.book.ClusterBook.Cluster;
import vn.bangvang.shared.event.RankingEvent.RankingPublished;
import vn.bangvang.shared.event.RankingEvent.RankingRepublished;
import vn.bangvang.shared.refusal.Reason;
import vn.bangvang.shared.refusal.Refusal;
import vn.bangvang.shared.rule.DatePolicy;
import vn.bangvang.shared.rule.RankingPolicy;
import vn.bangvang.shared.value.ClusterId;
import vn.bangvang.shared.value.Period;
import vn.bangvang.shared.value.RankingId;
import vn.bangvang.shared.value.RankingRow;
import vn.bangvang.shared.value.Role;
import vn.bangvang.shared.value.UnitId;

/** One cluster's ranking for one period. It is computed anew from the sheets at every publication. */
@Aggregate(cache = "aggregateCache")
class Ranking {

    @AggregateIdentifier
    private RankingId id;

    private ClusterId cluster;
    private UnitId organiser;
    private Period period;
    private int version;
    private List<RankingRow> rows = List.of();
    private LocalDate publishedOn;

    Ranking() {}

    @CommandHandler
    Ranking(PublishRanking command, Actor actor) {
        Cluster organised = Known.cluster(actor, command.clusterId());
        actor.actAs(Role.ORGANISER, organised.organiser());
        actor.dates(command.publishedOn(), organised.organiser());
        apply(new RankingPublished(
                command.rankingId(),
                organised.id(),
                organised.organiser(),
                command.period(),
                1,
                RankingPolicy.RULE,
                RankingPolicy.SCALE,
                compute(organised, command.period(), actor),
                command.publishedOn()));
    }

    @CommandHandler
    void handle(PublishRankingAgain command, Actor actor) {
        actor.actAs(Role.ORGANISER, organiser);
        actor.dates(command.publishedOn(), organiser);
        DatePolicy.checkOrder(command.publishedOn(), publishedOn);
        List<RankingRow> computed = compute(Known.cluster(actor, cluster), period, actor);
        if (computed.equals(rows)) {
            throw new Refusal(Reason.NOTHING_CHANGED);
        }
        apply(new RankingRepublished(
                id,
                version + 1,
                RankingPolicy.RULE,
                RankingPolicy.SCALE,
                computed,
                command.reason(),
                command.publishedOn()));
    }

    /** The append is refused if one of the sheets moves on before it. */
    private static List<RankingRow> compute(Cluster cluster, Period period, Actor actor) {
        var members = Known.roster(cluster, period.year()).members();
        var sheets = actor.book().scores().of(cluster.id(), period.quarters());
        List<RankingRow> computed = RankingPolicy.rank(sheets, members, period);
        computed.stream()
                .flatMap(row -> row.sheets().stream())
                .forEach(sheet -> actor.reliesOn(sheet.sheetId().value(), sheet.sequence()));
        return computed;
    }

    @EventSourcingHandler
    void on(RankingPublished event) {
        id = event.rankingId();
        cluster = event.clusterId();
        organiser = event.organiserId();
        period = event.period();
        stand(event.version(), event.rows(), event.publishedOn());
    }

    @EventSourcingHandler
    void on(RankingRepublished event) {
        stand(event.version(), event.rows(), event.publishedOn());
    }

    private void stand(int version, List<RankingRow> rows, LocalDate publishedOn) {
        this.version = version;
        this.rows = rows;
        this.publishedOn = publishedOn;
    }
}
