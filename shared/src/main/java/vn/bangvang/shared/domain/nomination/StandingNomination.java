package vn.bangvang.shared.domain.nomination;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationSubmitted;
import vn.bangvang.shared.law.RuleSet.Award;
import vn.bangvang.shared.law.RuleSet.Term;
import vn.bangvang.shared.law.RuleSets;

/**
 * A nomination that stands in the way of another one, as whoever meets it needs to know it.
 *
 * @param on when it came to this state
 * @param number of the decision; null before there is one
 */
public record StandingNomination(
        State state,
        UnitId submittedBy,
        String award,
        Term awardName,
        int year,
        LocalDate on,
        @Nullable String number) {

    public enum State {
        DRAFTED,
        UNDER_WAY,
        AWARDED
    }

    /**
     * Another award decided on the way, such as the province's flag, does not end it.
     *
     * @param state of a nomination that has not ended without its award
     */
    public static StandingNomination of(NominationState state) {
        NominationSubmitted submission = state.submission();
        DecidedAward decided = state.decided();
        if (submission == null) {
            return of(state, State.DRAFTED, RuleSets.inForceOn(state.since()).id(), state.since(), null);
        } else if (decided != null && decided.award().equals(submission.award())) {
            return of(state, State.AWARDED, submission.ruleSet(), decided.on(), decided.number());
        }
        return of(state, State.UNDER_WAY, submission.ruleSet(), submission.submittedOn(), null);
    }

    private static StandingNomination of(
            NominationState nomination, State state, String ruleSet, LocalDate on, @Nullable String number) {
        NominatedFor wanted = nomination.nominatedFor();
        Term name = name(ruleSet, wanted.award());
        return new StandingNomination(state, nomination.submittedBy(), wanted.award(), name, wanted.year(), on, number);
    }

    private static Term name(String ruleSet, String award) {
        return RuleSets.find(ruleSet)
                .flatMap(rules -> rules.find(award))
                .map(Award::term)
                .orElseGet(() -> new Term(award, award, award));
    }
}
