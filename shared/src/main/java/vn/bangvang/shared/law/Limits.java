package vn.bangvang.shared.law;

import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.law.RuleSet.Certainty;
import vn.bangvang.shared.law.RuleSet.Route;
import vn.bangvang.shared.law.RuleSet.Rule;

/** How long every body that appraises a dossier has for it, unless a step says otherwise. */
record Limits(AppraisalLimit appraisal) {

    record AppraisalLimit(int workingDays, String citation, Certainty certainty) {}

    /** The route with this limit in the steps of whoever appraises. */
    Route in(Route route) {
        return route.with(
                new Rule(appraisal.citation(), appraisal.certainty()),
                route.steps().stream()
                        .map(step -> step.place().appraises() ? step.within(limit(step.limit())) : step)
                        .toList());
    }

    Limits inherited() {
        return new Limits(new AppraisalLimit(appraisal.workingDays(), appraisal.citation(), Certainty.INHERITED));
    }

    private TimeLimit limit(@Nullable TimeLimit own) {
        return own == null ? new TimeLimit(appraisal.workingDays(), appraisal.citation()) : own;
    }
}
