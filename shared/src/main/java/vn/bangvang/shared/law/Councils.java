package vn.bangvang.shared.law;

import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.law.RuleSet.Certainty;
import vn.bangvang.shared.law.RuleSet.CouncilRules;
import vn.bangvang.shared.law.RuleSet.Route;
import vn.bangvang.shared.law.RuleSet.Rule;

/** What holds for every council of a rule set unless a step says otherwise: who has to be there, how often it votes. */
record Councils(QuorumRule quorum, RoundsRule rounds) {

    record QuorumRule(int part, int whole, String citation, Certainty certainty) {}

    record RoundsRule(int count, boolean thenCompetentPerson, String citation, Certainty certainty) {}

    /** The route with these rules in its councils. */
    Route in(Route route) {
        CouncilRules rules = new CouncilRules(
                new Rule(quorum.citation(), quorum.certainty()), new Rule(rounds.citation(), rounds.certainty()));
        return route.with(
                rules,
                route.steps().stream()
                        .map(step -> new StepTemplate(
                                step.kind(),
                                step.level(),
                                step.place(),
                                terms(step.council()),
                                step.award(),
                                step.authority(),
                                step.limit()))
                        .toList());
    }

    Councils inherited() {
        return new Councils(
                new QuorumRule(quorum.part(), quorum.whole(), quorum.citation(), Certainty.INHERITED),
                new RoundsRule(rounds.count(), rounds.thenCompetentPerson(), rounds.citation(), Certainty.INHERITED));
    }

    private @Nullable CouncilTerms terms(@Nullable CouncilTerms own) {
        if (own == null) {
            return null;
        }
        return new CouncilTerms(
                own.thresholdPercent(),
                own.attendancePercent(),
                own.citation(),
                own.quorum() == null ? new Quorum(quorum.part(), quorum.whole(), quorum.citation()) : own.quorum(),
                own.rounds() == null
                        ? new VotingRounds(rounds.count(), rounds.thenCompetentPerson(), rounds.citation())
                        : own.rounds(),
                own.moreThan());
    }
}
