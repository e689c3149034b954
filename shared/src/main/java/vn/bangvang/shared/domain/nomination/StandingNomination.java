package vn.bangvang.shared.domain.nomination;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationDecided;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationDecidedExternally;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationDrafted;
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

    /** @param events of a nomination that has not ended without its award, from the first on */
    public static StandingNomination of(List<NominationEvent> events) {
        StandingNomination standing = null;
        for (NominationEvent event : events) {
            standing = after(standing, event);
        }
        if (standing == null) {
            throw new IllegalArgumentException("A nomination begins with its draft or its submission");
        }
        return standing;
    }

    private static @Nullable StandingNomination after(@Nullable StandingNomination before, NominationEvent event) {
        if (event instanceof NominationDrafted e) {
            Term name = name(RuleSets.inForceOn(e.draftedOn()).id(), e.award());
            return new StandingNomination(
                    State.DRAFTED, e.submittedBy(), e.award(), name, e.year(), e.draftedOn(), null);
        } else if (event instanceof NominationSubmitted e) {
            Term name = name(e.ruleSet(), e.award());
            return new StandingNomination(
                    State.UNDER_WAY, e.submittedBy(), e.award(), name, e.year(), e.submittedOn(), null);
        } else if (event instanceof NominationDecided e && before != null) {
            return before.decided(e.award(), e.decidedOn(), e.decisionNumber());
        } else if (event instanceof NominationDecidedExternally e && before != null) {
            return before.decided(e.award(), e.decidedOn(), e.decisionNumber());
        }
        return before;
    }

    /** Another award decided on the way, such as the province's flag, does not end it. */
    private StandingNomination decided(String decided, LocalDate day, String byNumber) {
        return decided.equals(award)
                ? new StandingNomination(State.AWARDED, submittedBy, award, awardName, year, day, byNumber)
                : this;
    }

    private static Term name(String ruleSet, String award) {
        return RuleSets.find(ruleSet)
                .flatMap(rules -> rules.find(award))
                .map(Award::term)
                .orElseGet(() -> new Term(award, award, award));
    }
}
