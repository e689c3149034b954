package vn.bangvang.query.law;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.bangvang.query.law.RuleSetsController.RuleSetRow;
import vn.bangvang.query.page.PageController;
import vn.bangvang.query.readmodel.QueryContext;

/** Bộ quy định: which rules there are, from when to when, and what of them is taken over or to be confirmed. */
@PageController
class RulePages {

    private final RuleSetsController ruleSets;

    RulePages(RuleSetsController ruleSets) {
        this.ruleSets = ruleSets;
    }

    @GetMapping("/admin/rules")
    String all(QueryContext context, Locale language, Model model) {
        List<RuleSetRow> newestFirst = new ArrayList<>(ruleSets.listRuleSets(context, language));
        Collections.reverse(newestFirst);
        model.addAttribute("sets", newestFirst);
        return "law/rules";
    }
}
