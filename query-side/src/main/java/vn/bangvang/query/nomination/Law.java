package vn.bangvang.query.nomination;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.bangvang.query.law.RuleSetMarks;
import vn.bangvang.query.law.RuleSetMarks.Mark;
import vn.bangvang.shared.domain.nomination.NominationState;
import vn.bangvang.shared.law.RuleSet;
import vn.bangvang.shared.law.RuleSets;

/**
 * By which law a nomination is judged, and how sure that is.
 *
 * @param provisional as long as the body that appraises the dossier has not received it, and its day may bring another law
 * @param receivedOn the day that pinned the law, where the dossier was received
 * @param choice why a more favourable law was chosen
 * @param marks what of this law has to be confirmed by the customer, and what is
 * @param endsOn the last day of these rules, if none follow them and it is near
 */
record Law(
        String ruleSet,
        @Nullable String rules,
        boolean provisional,
        @Nullable LocalDate receivedOn,
        @Nullable String choice,
        List<Mark> marks,
        @Nullable LocalDate endsOn) {

    /** Null for a draft. */
    static @Nullable Law of(NominationState state, LocalDate today, Locale language) {
        if (state.ruleSet() == null) {
            return null;
        }
        Optional<RuleSet> rules = RuleSets.find(state.ruleSet());
        return new Law(
                state.ruleSet(),
                rules.map(set -> set.title().words(language)).orElse(null),
                state.isJudgedProvisionally(),
                state.receivedOn(),
                state.choice() == null ? null : state.choice().text(),
                rules.flatMap(set -> set.find(state.nominatedFor().award()))
                        .map(known -> RuleSetMarks.of(known, language))
                        .orElse(List.of()),
                rules.flatMap(set -> RuleSets.endingSoon(today).filter(set::equals))
                        .map(RuleSet::validUntil)
                        .orElse(null));
    }
}
