package vn.bangvang.command.ranking;

import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;
import vn.bangvang.command.actor.Actor;
import vn.bangvang.command.nomination.Nominations;
import vn.bangvang.command.ranking.RankingCommand.ProposeAwards;
import vn.bangvang.shared.event.NominationEvent.NominationDrafted;

/** Where awards are proposed by place and the nominations drafted, in one unit of work: one append, all or nothing. */
@Component
class AwardDesk {

    private final Repository<Ranking> rankings;
    private final Nominations nominations;

    AwardDesk(Repository<Ranking> rankings, Nominations nominations) {
        this.rankings = rankings;
        this.nominations = nominations;
    }

    @CommandHandler
    void handle(ProposeAwards command, Actor actor) throws Exception {
        List<NominationDrafted> drafts =
                rankings.load(command.rankingId().toString()).invoke(ranking -> ranking.proposeAwards(command, actor));
        nominations.draft(drafts, actor);
    }
}
