package vn.bangvang.shared.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;

/** All rule sets the product knows, by the days they are in force. */
public final class RuleSets {

    private static final List<RuleSet> ALL = Stream.of(
                    "law-2003-decree-91-2017",
                    "law-2022-decree-98-2023",
                    "law-2022-decree-152-2025",
                    "law-06-2026-decree-152-2025")
            .map(RuleSetFile::read)
            .toList();

    private static final int NOTICE_DAYS = 90;

    private RuleSets() {}

    public static List<RuleSet> all() {
        return ALL;
    }

    public static Optional<RuleSet> find(String id) {
        return ALL.stream().filter(set -> set.id().equals(id)).findFirst();
    }

    /** The rule set in force on a day, or a refusal that names the day. */
    public static RuleSet inForceOn(LocalDate day) {
        return ALL.stream().filter(set -> set.isInForceOn(day)).findFirst().orElseThrow(() -> none(day));
    }

    private static Refusal none(LocalDate day) {
        RuleSet last = ALL.get(ALL.size() - 1);
        if (last.validUntil() == null || !day.isAfter(last.validUntil())) {
            return new Refusal(Reason.NO_RULE_SET, Map.of("date", day));
        }
        Refusal ended = new Refusal(
                Reason.RULE_SET_ENDED, Map.of("date", day, "until", last.validUntil(), "rules", last.title()));
        return last.ending() == null ? ended : ended.citing(last.ending().citation());
    }

    /** The set in use on a day, if it ends within ninety days and none follows. */
    public static Optional<RuleSet> endingSoon(LocalDate day) {
        RuleSet last = ALL.get(ALL.size() - 1);
        return Optional.ofNullable(last.validUntil())
                .filter(until -> !day.isBefore(until.minusDays(NOTICE_DAYS)) && !day.isBefore(last.validFrom()))
                .map(until -> last);
    }
}
