package vn.bangvang.command.reference;

import java.util.Map;
import vn.bangvang.command.actor.Actor;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationDrafted;
import vn.bangvang.shared.domain.ranking.DoubtPolicy;
import vn.bangvang.shared.domain.ranking.RankingState;
import vn.bangvang.shared.domain.ranking.SheetResult;
import vn.bangvang.shared.domain.ranking.Since;

/** What rests on the places of a ranking must not go on while those are in doubt. */
public final class RestsOn {

    private RestsOn() {}

    /** A draft is not submitted while its award is in doubt; the append is refused if that comes up meanwhile. */
    public static void places(NominationDrafted draft, Actor actor) {
        actor.references().rankings().find(draft.rankingId()).ifPresent(ranking -> {
            actor.guard(ranking.id().value(), ranking.sequence());
            Since since = since(ranking, actor);
            if (DoubtPolicy.isInDoubt(draft.nominationId(), ranking, since)) {
                throw new Refusal(Reason.AWARD_IN_DOUBT, Map.of("ranking", ranking.id(), "period", ranking.period()));
            }
        });
    }

    /** What has changed since the publication; the append is refused if the roster or a sheet it rests on moves meanwhile. */
    public static Since since(RankingState ranking, Actor actor) {
        actor.references()
                .clusters()
                .find(ranking.cluster())
                .ifPresent(cluster -> actor.guard(cluster.id().value(), cluster.sequence()));
        sheets(ranking, actor);
        return actor.references().since(ranking);
    }

    private static void sheets(RankingState ranking, Actor actor) {
        if (ranking.publication() != null) {
            actor.references()
                    .scores()
                    .find(ranking.publication().sheets().map(SheetResult::sheetId))
                    .forEach(sheet -> actor.guard(sheet.id().value(), sheet.sequence()));
        }
    }
}
