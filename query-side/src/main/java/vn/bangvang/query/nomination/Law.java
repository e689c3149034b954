package vn.bangvang.query.nomination;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.bangvang.query.law.RuleSetMarks;
import vn.bangvang.query.law.RuleSetMarks.Mark;
import vn.bangvang.query.nomination.Nominations.Dossier;
import vn.bangvang.query.nomination.Nominations.Step;
import vn.bangvang.query.nomination.Nominations.TimelineEntry;
import vn.bangvang.shared.domain.nomination.NominationState.Status;
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
    static @Nullable Law of(
            Dossier dossier, String award, List<TimelineEntry> happened, LocalDate today, Locale language) {
        if (dossier.ruleSet() == null) {
            return null;
        }
        Optional<TimelineEntry> received =
                happened.stream().filter(one -> one.status() == Status.RECEIVED).reduce((before, last) -> last);
        Optional<RuleSet> rules = RuleSets.find(dossier.ruleSet());
        return new Law(
                dossier.ruleSet(),
                rules.map(set -> set.title().words(language)).orElse(null),
                received.isEmpty() && awaitsReception(dossier.route(), happened),
                received.map(Law::receivedOn).orElse(null),
                received.map(Law::choice).orElse(null),
                rules.flatMap(set -> set.find(award))
                        .map(known -> RuleSetMarks.of(known, language))
                        .orElse(List.of()),
                rules.flatMap(set -> RuleSets.endingSoon(today).filter(set::equals))
                        .map(RuleSet::validUntil)
                        .orElse(null));
    }

    /** A correction is of its own day and tells that of the reception. */
    private static LocalDate receivedOn(TimelineEntry received) {
        Object day = received.detail().get("receivedOn");
        return day == null ? received.businessDate() : LocalDate.parse(day.toString());
    }

    private static @Nullable String choice(TimelineEntry received) {
        return (String) received.detail().get(received.detail().containsKey("receivedOn") ? "choice" : "reason");
    }

    private static boolean awaitsReception(List<Step> route, List<TimelineEntry> happened) {
        Integer open = happened.get(happened.size() - 1).openStep();
        return open != null && route.stream().skip(open).anyMatch(step -> Boolean.TRUE.equals(step.receives()));
    }
}
