package vn.bangvang.query.standings;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.bangvang.query.readmodel.ChangedSince;
import vn.bangvang.query.readmodel.EventLog;
import vn.bangvang.query.readmodel.EventLog.Logged;
import vn.bangvang.query.readmodel.KnownNames;
import vn.bangvang.query.readmodel.Named;
import vn.bangvang.query.standings.Shown.Grounds;
import vn.bangvang.query.standings.Standings.Publication;
import vn.bangvang.query.standings.Standings.State;
import vn.bangvang.shared.book.RankingState;
import vn.bangvang.shared.book.UnitTree;
import vn.bangvang.shared.event.RankingEvent.RankingProposed;
import vn.bangvang.shared.event.RankingEvent.RankingPublished;
import vn.bangvang.shared.event.RankingEvent.RankingRepublished;
import vn.bangvang.shared.rule.scoring.RankingPolicy;
import vn.bangvang.shared.value.ClusterId;
import vn.bangvang.shared.value.Period;
import vn.bangvang.shared.value.RankingRow;
import vn.bangvang.shared.value.UnitId;

/** Finds out which ranking is to be shown. */
@Component
final class ShownRankings {

    private record Issue(Publication publication, List<RankingRow> rows) {}

    private final Boards boards;
    private final EventLog events;
    private final KeptRankings kept;

    ShownRankings(Boards boards, EventLog events, KeptRankings kept) {
        this.boards = boards;
        this.events = events;
        this.kept = kept;
    }

    /** @param at a past position of the log; now, without one */
    Shown shown(ClusterId cluster, Period period, @Nullable Long at) {
        Board board = at == null ? boards.now(cluster, period) : boards.at(cluster, period, at);
        List<Logged> stream = board.rankings()
                .of(cluster, period)
                .map(RankingState::id)
                .map(id -> events.streams(List.of(id.value()), board.position()))
                .orElse(List.of());
        return stream.stream()
                .flatMap(logged -> issue(logged).stream())
                .reduce((before, after) -> after)
                .map(issue -> published(board, issue))
                .orElseGet(() -> provisional(board, rows(board, at == null), stream));
    }

    private Shown published(Board board, Issue issue) {
        List<UUID> ranked =
                issue.rows().stream().map(row -> row.unitId().value()).toList();
        UnitTree named = KnownNames.of(ranked, events).at(issue.publication().position());
        Function<UnitId, Named> names = unit -> named.contains(unit)
                ? Named.unit(unit, named, issue.publication().publishedOn())
                : board.named(unit);
        Publication publication = issue.publication().with(changed(board, names));
        return new Shown(board, State.PUBLISHED, publication, named, issue.rows(), () -> {
            Board then = boards.at(
                    board.cluster().id(), board.period(), issue.publication().position());
            return new Grounds(then, then.facts().finals(then.cluster(), then.period()));
        });
    }

    private Shown provisional(Board board, List<RankingRow> rows, List<Logged> stream) {
        boolean proposed = stream.stream().anyMatch(logged -> logged.event() instanceof RankingProposed);
        return new Shown(
                board,
                proposed ? State.PROPOSED : State.OPEN,
                null,
                null,
                rows,
                () -> new Grounds(board, board.facts().provisional(board.cluster(), board.period())));
    }

    /** As things stand now, in little time; as they stood once, folded and ranked for this question alone. */
    private List<RankingRow> rows(Board board, boolean now) {
        return now
                ? kept.rows(board)
                : RankingPolicy.rank(board.facts().provisional(board.cluster(), board.period()))
                        .rows();
    }

    private static Optional<Issue> issue(Logged logged) {
        if (logged.event() instanceof RankingPublished e) {
            return Optional.of(new Issue(
                    new Publication(e.rankingId().value(), e.version(), e.publishedOn(), null, logged.position(), null),
                    e.rows()));
        } else if (logged.event() instanceof RankingRepublished e) {
            return Optional.of(new Issue(
                    new Publication(
                            e.rankingId().value(), e.version(), e.publishedOn(), e.reason(), logged.position(), null),
                    e.rows()));
        }
        return Optional.empty();
    }

    private static @Nullable ChangedSince changed(Board board, Function<UnitId, Named> names) {
        return board.rankings()
                .of(board.cluster().id(), board.period())
                .map(state -> board.facts().since(state, Optional.of(board.cluster())))
                .map(since -> ChangedSince.of(since, names))
                .orElse(null);
    }
}
