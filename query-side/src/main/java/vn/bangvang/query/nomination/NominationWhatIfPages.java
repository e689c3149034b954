package vn.bangvang.query.nomination;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.bangvang.query.nomination.Nominations.FindNominations;
import vn.bangvang.query.page.PageController;
import vn.bangvang.query.readmodel.Paging;
import vn.bangvang.query.readmodel.QueryContext;
import vn.bangvang.query.readmodel.Reads;
import vn.bangvang.shared.law.RuleSet;
import vn.bangvang.shared.law.RuleSets;
import vn.bangvang.shared.platform.web.Expensive;

/** Giả định: a batch of nominations under another rule set, beside what they met. */
@PageController
@Reads(NominationFile.class)
@Expensive
class NominationWhatIfPages {

    /** A rule set that can be chosen, as people call it. */
    record OtherRules(String id, String name, LocalDate validFrom) {

        static OtherRules of(RuleSet set, Locale language) {
            return new OtherRules(set.id(), set.name().words(language), set.validFrom());
        }
    }

    private final NominationReplays replays;

    NominationWhatIfPages(NominationReplays replays) {
        this.replays = replays;
    }

    /** @param rules the id of the other rule set; without it, nothing is worked out yet */
    @GetMapping("/nominations/what-if")
    String whatIf(
            QueryContext context,
            @RequestParam(required = false) @Size(max = 100) @Nullable String rules,
            @RequestParam(required = false) @Size(max = 40) @Nullable String award,
            @RequestParam(required = false) @Min(1948) @Max(2200) @Nullable Integer year,
            @Valid Paging paging,
            Locale language,
            Model model) {
        context.viewer().mustHoldAMandate();
        boolean asked = rules != null && !rules.isBlank();
        RuleSet chosen = asked ? NominationReplays.rules(rules) : null;
        String ofAward = award == null || award.isBlank() ? null : award;
        List<OtherRules> newestFirst = new ArrayList<>();
        RuleSets.all().forEach(set -> newestFirst.add(0, OtherRules.of(set, language)));
        model.addAttribute("sets", newestFirst);
        model.addAttribute("awards", RuleSets.awards());
        model.addAttribute("rules", chosen == null ? null : OtherRules.of(chosen, language));
        model.addAttribute("award", ofAward);
        model.addAttribute("year", year);
        model.addAttribute(
                "rows",
                chosen == null
                        ? null
                        : replays.under(
                                chosen,
                                new FindNominations(null, null, null, ofAward, year, null, null),
                                paging,
                                context));
        return "nomination/what-if";
    }
}
