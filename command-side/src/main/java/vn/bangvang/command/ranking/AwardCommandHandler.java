package vn.bangvang.command.ranking;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;
import vn.bangvang.command.actor.Actor;
import vn.bangvang.command.nomination.Drafts;
import vn.bangvang.command.nomination.Drafts.Standing;
import vn.bangvang.command.ranking.RankingCommand.ProposeAwards;
import vn.bangvang.command.ranking.RankingCommand.WithdrawAwards;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.nomination.NominationId;
import vn.bangvang.shared.domain.ranking.AwardProposal;
import vn.bangvang.shared.domain.ranking.EarlierAwards;
import vn.bangvang.shared.domain.ranking.Honours.ProposedAward;
import vn.bangvang.shared.domain.ranking.RankingState;

/**
 * Where awards are proposed by place, and the nominations drafted or withdrawn that follow, in one unit of work: one
 * append, all or nothing.
 */
@Component
class AwardCommandHandler {

    private final Repository<Ranking> rankings;
    private final Drafts drafts;

    AwardCommandHandler(Repository<Ranking> rankings, Drafts drafts) {
        this.rankings = rankings;
        this.drafts = drafts;
    }

    @CommandHandler
    void handle(ProposeAwards command, Actor actor) throws Exception {
        var body = command.body();
        Aggregate<Ranking> ranking = rankings.load(command.rankingId().toString());
        RankingState state = ranking.invoke(Ranking::state);
        EarlierAwards before = earlier(state, actor);
        List<AwardProposal> proposals = ranking.invoke(one -> one.proposeAwards(command, before, actor));
        drafts.withdraw(before.outdatedDrafts(proposals), publishedAgainFor(state), body.proposedOn(), actor);
        drafts.draft(
                before.anew(proposals).stream()
                        .map(proposal -> Places.draft(proposal, state, body.proposedOn()))
                        .toList(),
                actor);
    }

    @CommandHandler
    void handle(WithdrawAwards command, Actor actor) {
        var body = command.body();
        Aggregate<Ranking> ranking = rankings.load(command.rankingId().toString());
        ranking.execute(one -> one.withdrawAwards(command, actor));
        drafts.standings(body.nominations(), actor).forEach((nomination, standing) -> {
            if (standing != Standing.DRAFT) {
                throw new Refusal(Reason.NOMINATION_ALREADY_SUBMITTED, Map.of("nomination", nomination));
            }
        });
        drafts.withdraw(body.nominations(), body.reason(), body.withdrawnOn(), actor);
    }

    private EarlierAwards earlier(RankingState ranking, Actor actor) {
        List<AwardProposal> proposals =
                ranking.honours().awards().stream().map(ProposedAward::proposal).toList();
        Map<NominationId, Standing> standings = drafts.standings(
                proposals.stream().map(AwardProposal::nominationId).toList(), actor);
        return new EarlierAwards(proposals, those(Standing.DRAFT, standings), those(Standing.ENDED, standings));
    }

    private static Set<NominationId> those(Standing wanted, Map<NominationId, Standing> standings) {
        return standings.entrySet().stream()
                .filter(nomination -> nomination.getValue() == wanted)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Why an outdated draft is withdrawn; before the ranking was published again there is none. */
    private static String publishedAgainFor(RankingState ranking) {
        return ranking.publication() == null || ranking.publication().reason() == null
                ? ""
                : ranking.publication().reason();
    }
}
