package vn.bangvang.query.page;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import vn.bangvang.shared.law.RuleSets;

/**
 * Rules that end soon while none follow them: shown on each page, since whoever can see to it must hear of it.
 *
 * @param until their last day
 */
public record EndingRules(String title, LocalDate until) {

    static Optional<EndingRules> on(LocalDate today, Locale language) {
        return RuleSets.endingSoon(today).map(set -> new EndingRules(set.title().words(language), set.validUntil()));
    }
}
