package vn.bangvang.shared.domain.ranking;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.kernel.DatePolicy;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.ranking.RankingState.Proposal;
import vn.bangvang.shared.domain.ranking.RankingState.Publication;

/**
 * When a ranking is proposed to the members, published (công bố), and published again. What was published stays as it was;
 * a wrong one is published again beside it.
 */
public final class PublicationPolicy {

    private PublicationPolicy() {}

    public static void checkUnpublished(RankingState state) {
        if (state.isPublished()) {
            throw new Refusal(Reason.RANKING_ALREADY_PUBLISHED, Map.of("ranking", state.id()));
        }
    }

    public static Proposal proposed(RankingState state) {
        if (state.proposal() == null) {
            throw new Refusal(Reason.RANKING_NOT_PROPOSED);
        }
        return state.proposal();
    }

    /** What rests on a publication is not earlier than the one in force. */
    public static Publication checkPublished(RankingState state, LocalDate day) {
        if (state.publication() == null) {
            throw new Refusal(Reason.RANKING_NOT_PUBLISHED);
        }
        DatePolicy.checkOrder(day, state.publication().publishedOn());
        return state.publication();
    }

    public static void checkProposable(RankingState state, LocalDate proposedOn, LocalDate objectionsUntil) {
        checkUnpublished(state);
        ObjectionPolicy.checkPeriod(proposedOn, objectionsUntil);
        DatePolicy.checkOrder(proposedOn, state.decidedOn());
    }

    /**
     * The same ranks are proposed again only to hear objections for longer or shorter.
     *
     * @return the version that is proposed
     */
    public static int nextProposal(
            RankingState state,
            List<TableUse> tables,
            List<RankingRow> rows,
            LocalDate proposedOn,
            LocalDate objectionsUntil) {
        Proposal before = state.proposal();
        if (before == null) {
            return 1;
        }
        DatePolicy.checkOrder(proposedOn, before.proposedOn());
        if (says(before, tables, rows) && objectionsUntil.equals(before.objectionsUntil())) {
            throw new Refusal(Reason.NOTHING_CHANGED);
        }
        return before.version() + 1;
    }

    public static void checkPublishable(RankingState state, LocalDate day) {
        checkUnpublished(state);
        ObjectionPolicy.checkClosed(state, proposed(state), day);
        DatePolicy.checkOrder(day, state.decidedOn());
    }

    /**
     * Only what was proposed to the members is published.
     *
     * @param unchangedSince why nothing is otherwise than proposed although an objection was upheld
     */
    public static void checkAnnounced(
            RankingState state, List<TableUse> tables, List<RankingRow> rows, @Nullable String unchangedSince) {
        Proposal announced = proposed(state);
        if (!says(announced, tables, rows)) {
            throw new Refusal(Reason.PROPOSAL_OUTDATED, Map.of("version", announced.version()));
        }
        ObjectionPolicy.checkFollowed(state, rows, unchangedSince);
    }

    /** @return what is published until then */
    public static Publication checkPublishableAgain(RankingState state, LocalDate day) {
        Publication before = checkPublished(state, day);
        DatePolicy.checkOrder(day, state.decidedOn());
        return before;
    }

    public static void checkChanged(Publication before, List<RankingRow> rows) {
        if (RankingRow.agree(rows, before.rows())) {
            throw new Refusal(Reason.NOTHING_CHANGED);
        }
    }

    private static boolean says(Proposal proposal, List<TableUse> tables, List<RankingRow> rows) {
        return tables.equals(proposal.tables()) && RankingRow.agree(rows, proposal.rows());
    }
}
