package vn.bangvang.query.clusterranking;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.bangvang.query.clusterranking.RankingDetails.Acclamation;
import vn.bangvang.query.clusterranking.RankingDetails.Award;
import vn.bangvang.query.readmodel.ChangedSince;
import vn.bangvang.query.readmodel.Named;
import vn.bangvang.shared.book.RankingState;
import vn.bangvang.shared.book.ReferenceBook;
import vn.bangvang.shared.book.Since;
import vn.bangvang.shared.value.NominationId;

/** Marks what rests on scores or places that have changed since, as the node's book knows them, with the names of its day. */
final class Doubts {

    private Doubts() {}

    static RankingDetails marked(RankingDetails details, RankingState state, ReferenceBook book) {
        Since since = book.since(state);
        LocalDate named = details.versions().isEmpty()
                ? LocalDate.MAX
                : details.versions().get(0).on();
        return new RankingDetails(
                details.exclusions(),
                details.ballots(),
                details.womenShares(),
                details.tieDecisions(),
                details.proposals(),
                details.objections(),
                details.versions(),
                marked(details.acclamation(), state.isAcclamationInDoubt(since)),
                details.awards().stream()
                        .map(award -> marked(award, state.isInDoubt(new NominationId(award.nomination()), since)))
                        .toList(),
                details.reviews(),
                ChangedSince.of(since, unit -> Named.unit(unit, book.units(), named)));
    }

    private static @Nullable Acclamation marked(@Nullable Acclamation one, boolean inDoubt) {
        return one == null
                ? null
                : new Acclamation(one.unit(), one.electors(), one.present(), one.inFavour(), one.heldOn(), inDoubt);
    }

    private static Award marked(Award award, boolean inDoubt) {
        return new Award(award.nomination(), award.unit(), award.rank(), award.award(), award.current(), inDoubt);
    }
}
