package vn.bangvang.command.reference;

import java.util.Map;
import vn.bangvang.command.actor.Actor;
import vn.bangvang.shared.book.RankingState;
import vn.bangvang.shared.event.NominationEvent.NominationDrafted;
import vn.bangvang.shared.refusal.Reason;
import vn.bangvang.shared.refusal.Refusal;

/** What rests on the places of a ranking must not go on while those are in doubt. */
public final class RestsOn {

    private RestsOn() {}

    /** A draft is not submitted while its award is in doubt; the append is refused if that comes up meanwhile. */
    public static void places(NominationDrafted draft, Actor actor) {
        actor.book().rankings().find(draft.rankingId()).ifPresent(ranking -> {
            actor.reliesOn(ranking.id().value(), ranking.sequence());
            sheets(ranking, actor);
            if (ranking.isInDoubt(draft.nominationId(), actor.book().scores())) {
                throw new Refusal(Reason.AWARD_IN_DOUBT, Map.of("ranking", ranking.id(), "period", ranking.period()));
            }
        });
    }

    /** The sheets that a published ranking follows from. */
    public static void sheets(RankingState ranking, Actor actor) {
        if (ranking.publication() != null) {
            ranking.publication()
                    .sheets()
                    .flatMap(used -> actor.book().scores().find(used.sheetId()).stream())
                    .forEach(sheet -> actor.reliesOn(sheet.id().value(), sheet.sequence()));
        }
    }
}
