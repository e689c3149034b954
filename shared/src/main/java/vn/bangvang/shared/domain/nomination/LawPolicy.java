package vn.bangvang.shared.domain.nomination;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.law.RuleSet;
import vn.bangvang.shared.law.RuleSets;

/** Which law judges a dossier: that of its submission, or that of the day on which the appraising body received it. */
public final class LawPolicy {

    private LawPolicy() {}

    /** Where a law says that the reception counts, it judges what is received from its first day on. */
    public static RuleSet due(RuleSet ofSubmission, LocalDate receivedOn) {
        RuleSet then = RuleSets.inForceOn(receivedOn);
        return then.transition() == null ? ofSubmission : then;
    }

    /**
     * The law that is due, or a later one that is more favourable (Luật 06/2026/QH15, Điều 4.4).
     *
     * @param wanted the rule set that is asked for, if it is not simply the one that is due
     * @param reason why it is more favourable
     */
    public static RuleSet chosen(
            RuleSet ofSubmission, LocalDate receivedOn, @Nullable String wanted, @Nullable String reason) {
        RuleSet due = due(ofSubmission, receivedOn);
        if (wanted == null || wanted.equals(due.id())) {
            return due;
        }
        RuleSet later = RuleSets.find(wanted)
                .filter(set -> set.transition() != null && receivedOn.isBefore(set.validFrom()))
                .filter(set -> set.isInForceOn(set.validFrom()))
                .orElseThrow(() -> new Refusal(
                        Reason.RULE_SET_NOT_APPLICABLE,
                        Map.of("ruleSet", wanted, "rules", due.title(), "date", receivedOn)));
        if (reason == null || reason.isBlank()) {
            throw new Refusal(Reason.CHOICE_WITHOUT_REASON)
                    .citing(later.transition().citation());
        }
        return later;
    }

    /** Where the day of the reception decides which law judges, it must be recorded before the dossier is appraised. */
    public static void checkReceived(RuleSet ofSubmission, LocalDate appraisedOn) {
        RuleSet then = due(ofSubmission, appraisedOn);
        if (!then.equals(ofSubmission)) {
            throw new Refusal(Reason.DOSSIER_NOT_RECEIVED, Map.of("from", then.validFrom(), "rules", then.title()))
                    .citing(then.transition().citation());
        }
    }
}
