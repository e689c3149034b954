package vn.bangvang.query.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.bangvang.query.page.Shell.Duty;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.law.RuleSets;

/**
 * Rules that end soon while none follow them, for those who can see to it.
 *
 * @param name what people call the rules
 * @param until their last day
 */
public record EndingRules(String name, LocalDate until) {

    static Optional<EndingRules> on(LocalDate today, Locale language, List<Duty> duties) {
        return RuleSets.endingSoon(today)
                .filter(set -> duties.stream().anyMatch(duty -> duty.role() == Role.ADMINISTRATOR))
                .map(set -> new EndingRules(set.name().words(language), set.validUntil()));
    }
}
