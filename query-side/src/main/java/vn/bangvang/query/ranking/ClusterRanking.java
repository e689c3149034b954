package vn.bangvang.query.ranking;

import org.springframework.stereotype.Component;
import vn.bangvang.query.readmodel.Columns;
import vn.bangvang.query.readmodel.Handlers;
import vn.bangvang.query.readmodel.LogEntry;
import vn.bangvang.query.readmodel.Parties;
import vn.bangvang.query.readmodel.ReadModel;
import vn.bangvang.query.readmodel.RowBatch;
import vn.bangvang.shared.domain.ranking.RankingEvent;
import vn.bangvang.shared.domain.ranking.RankingState;
import vn.bangvang.shared.domain.ranking.RankingState.Proposal;
import vn.bangvang.shared.domain.ranking.RankingState.Publication;

/** One row a ranking as far as it has come; rows, objections and the rest are read from its stream. */
@Component
public final class ClusterRanking implements ReadModel {

    @Override
    public String name() {
        return "cluster-ranking";
    }

    @Override
    public Handlers handlers() {
        return new Parties("{cluster-ranking}.party")
                .with(new Handlers().onState(RankingEvent.class, RankingState.FOLD, ClusterRanking::write));
    }

    private static void write(RankingState state, LogEntry entry, RowBatch rows) {
        rows.put(Columns.of("{cluster-ranking}.ranking")
                .key("id", state.id())
                .set("cluster_id", state.cluster())
                .set("organiser_id", state.organiser())
                .set("year", state.period().year())
                .set("quarter", state.period().quarter())
                .set("period", state.period().toString())
                .set("state", state.status())
                .set("version", state.version())
                .set("opened_on", state.openedOn())
                .set("proposed_on", state.proposal(), Proposal::proposedOn)
                .set("objections_until", state.proposal(), Proposal::objectionsUntil)
                .set("published_on", state.publication(), Publication::publishedOn)
                .set("acclaimed", state.acclaimed())
                .set("sequence", state.sequence()));
    }
}
