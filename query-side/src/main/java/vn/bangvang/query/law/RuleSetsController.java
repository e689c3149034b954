package vn.bangvang.query.law;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.bangvang.query.law.RuleSetMarks.Mark;
import vn.bangvang.query.readmodel.QueryContext;
import vn.bangvang.shared.law.RuleSet;
import vn.bangvang.shared.law.RuleSet.Award;
import vn.bangvang.shared.law.RuleSets;

@RestController
class RuleSetsController {

    /**
     * @param validUntil the last day
     * @param endsSoon none follows, and it ends within 90 days or has ended
     * @param ending the article that ends it, where none follows
     * @param file the file it stands in
     * @param own whether that file is the installation's own; the others come with the product
     * @param sha256 what tells one version of that file from another
     */
    record RuleSetRow(
            String id,
            String rules,
            LocalDate validFrom,
            @Nullable LocalDate validUntil,
            boolean inForce,
            boolean endsSoon,
            @Nullable String ending,
            String file,
            boolean own,
            String sha256,
            List<AwardRow> awards) {}

    record AwardRow(String code, String name, List<Mark> marks) {}

    /** Lists the rule sets, the oldest first, with routes, papers and councils. */
    @GetMapping("/api/rule-sets")
    List<RuleSetRow> listRuleSets(QueryContext context, @Parameter(hidden = true) Locale language) {
        context.viewer().mustHoldAMandate();
        LocalDate today = context.viewer().today();
        return RuleSets.all().stream().map(set -> row(set, today, language)).toList();
    }

    static RuleSetRow row(RuleSet set, LocalDate today, Locale language) {
        return new RuleSetRow(
                set.id(),
                set.title().words(language),
                set.validFrom(),
                set.validUntil(),
                set.isInForceOn(today),
                RuleSets.endingSoon(today).filter(set::equals).isPresent(),
                set.ending() == null ? null : set.ending().citation(),
                set.file().file(),
                set.file().own(),
                set.file().sha256(),
                set.awards().stream().map(award -> row(award, language)).toList());
    }

    private static AwardRow row(Award award, Locale language) {
        return new AwardRow(
                award.code(),
                language.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? award.en() : award.vi(),
                RuleSetMarks.of(award, language));
    }
}
