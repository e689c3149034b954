package vn.bangvang.command.ranking;

import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;
import vn.bangvang.command.actor.Actor;
import vn.bangvang.command.nomination.Drafts;
import vn.bangvang.command.nomination.Drafts.Standing;
import vn.bangvang.command.ranking.RankingCommand.ProposeAwards;
import vn.bangvang.command.ranking.RankingCommand.WithdrawAwards;
import vn.bangvang.shared.refusal.Reason;
import vn.bangvang.shared.refusal.Refusal;
import vn.bangvang.shared.value.AwardProposal;

/**
 * Where awards are proposed by place, and the nominations drafted or withdrawn that follow, in one unit of work: one
 * append, all or nothing.
 */
@Component
class AwardDesk {

    private final Repository<Ranking> rankings;
    private final Drafts drafts;

    AwardDesk(Repository<Ranking> rankings, Drafts drafts) {
        this.rankings = rankings;
        this.drafts = drafts;
    }

    @CommandHandler
    void handle(ProposeAwards command, Actor actor) throws Exception {
        Aggregate<Ranking> ranking = rankings.load(command.rankingId().toString());
        EarlierAwards before = earlier(ranking.invoke(Ranking::awards), actor);
        Awarding awarding = ranking.invoke(one -> one.proposeAwards(command, before, actor));
        drafts.withdraw(awarding.outdated(), awarding.reason(), command.proposedOn(), actor);
        drafts.draft(awarding.drafted(), actor);
    }

    @CommandHandler
    void handle(WithdrawAwards command, Actor actor) {
        Aggregate<Ranking> ranking = rankings.load(command.rankingId().toString());
        ranking.execute(one -> one.withdrawAwards(command, actor));
        drafts.standings(command.nominations(), actor).forEach((nomination, standing) -> {
            if (standing != Standing.DRAFT) {
                throw new Refusal(Reason.NOMINATION_ALREADY_SUBMITTED, Map.of("nomination", nomination));
            }
        });
        drafts.withdraw(command.nominations(), command.reason(), command.withdrawnOn(), actor);
    }

    private EarlierAwards earlier(List<AwardProposal> proposals, Actor actor) {
        return new EarlierAwards(
                proposals,
                drafts.standings(
                        proposals.stream().map(AwardProposal::nominationId).toList(), actor));
    }
}
