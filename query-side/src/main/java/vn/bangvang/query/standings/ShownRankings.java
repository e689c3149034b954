package vn.bangvang.query.standings;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.bangvang.query.readmodel.ChangedSince;
import vn.bangvang.query.readmodel.EventLog;
import vn.bangvang.query.readmodel.KnownNames;
import vn.bangvang.query.readmodel.Named;
import vn.bangvang.query.standings.DisplayedRanking.Grounds;
import vn.bangvang.query.standings.Standings.Publication;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.kernel.Period;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.ranking.RankingPolicy;
import vn.bangvang.shared.domain.ranking.RankingRow;
import vn.bangvang.shared.domain.ranking.RankingState;
import vn.bangvang.shared.domain.ranking.RankingState.Status;
import vn.bangvang.shared.domain.ranking.Since;
import vn.bangvang.shared.domain.unit.UnitTree;

/** Finds out which ranking is to be shown. */
@Component
final class ShownRankings {

    private final Boards boards;
    private final EventLog events;
    private final RankingCaches kept;

    ShownRankings(Boards boards, EventLog events, RankingCaches kept) {
        this.boards = boards;
        this.events = events;
        this.kept = kept;
    }

    /** @param at a past position of the log; now, without one */
    DisplayedRanking shown(ClusterId cluster, Period period, @Nullable Long at) {
        RankingSnapshot board = at == null ? boards.now(cluster, period) : boards.at(cluster, period, at);
        Optional<RankingState> ranking = board.rankings().of(cluster, period);
        return ranking.flatMap(state -> Optional.ofNullable(state.publication())
                        .map(publication -> published(board, state, publication)))
                .orElseGet(() -> provisional(
                        board, ranking.map(RankingState::status).orElse(Status.OPEN), rows(board, at == null)));
    }

    private DisplayedRanking published(
            RankingSnapshot board, RankingState ranking, RankingState.Publication publication) {
        long position = events.position(ranking.id().value(), publication.sequence());
        List<UUID> ranked =
                publication.rows().stream().map(row -> row.unitId().value()).toList();
        UnitTree named = KnownNames.of(ranked, events).at(position);
        Function<UnitId, Named> names =
                unit -> named.contains(unit) ? Named.unit(unit, named, publication.publishedOn()) : board.named(unit);
        Since since = board.facts().since(ranking, Optional.of(board.cluster()));
        Publication shown = new Publication(
                ranking.id().value(),
                publication.version(),
                publication.publishedOn(),
                publication.reason(),
                position,
                ChangedSince.of(since, names));
        return new DisplayedRanking(board, Status.PUBLISHED, shown, named, publication.rows(), () -> {
            RankingSnapshot then = boards.at(board.cluster().id(), board.period(), position);
            return new Grounds(then, then.facts().finals(then.cluster(), then.period()));
        });
    }

    private static DisplayedRanking provisional(RankingSnapshot board, Status status, List<RankingRow> rows) {
        return new DisplayedRanking(
                board,
                status,
                null,
                null,
                rows,
                () -> new Grounds(board, board.facts().provisional(board.cluster(), board.period())));
    }

    /** As things stand now, in little time; as they stood once, folded and ranked for this question alone. */
    private List<RankingRow> rows(RankingSnapshot board, boolean now) {
        return now
                ? kept.rows(board)
                : RankingPolicy.rank(board.facts().provisional(board.cluster(), board.period()))
                        .rows();
    }
}
