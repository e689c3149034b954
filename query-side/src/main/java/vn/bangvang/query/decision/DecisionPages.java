package vn.bangvang.query.decision;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.bangvang.query.decision.Decisions.DecisionRow;
import vn.bangvang.query.decision.Decisions.FindDecisions;
import vn.bangvang.query.decision.Honours.Line;
import vn.bangvang.query.nomination.Nominations;
import vn.bangvang.query.page.PageController;
import vn.bangvang.query.readmodel.Paging;
import vn.bangvang.query.readmodel.QueryContext;
import vn.bangvang.query.readmodel.Reads;
import vn.bangvang.shared.domain.decision.DecisionId;
import vn.bangvang.shared.domain.decision.DecisionPolicy;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.law.RuleSets;

/** Sổ quyết định khen thưởng: the register, and a decision with whom it honours. */
@PageController
@Reads(DecisionRegister.class)
class DecisionPages {

    private final Decisions decisions;
    private final DecisionCorrections corrections;
    private final Nominations nominations;

    DecisionPages(Decisions decisions, DecisionCorrections corrections, Nominations nominations) {
        this.decisions = decisions;
        this.corrections = corrections;
        this.nominations = nominations;
    }

    @GetMapping("/decisions")
    String list(QueryContext context, @Valid FindDecisions query, @Valid Paging paging, Model model) {
        model.addAttribute("rows", decisions.handle(query, paging, context));
        model.addAttribute("query", query);
        model.addAttribute("awards", RuleSets.awards());
        model.addAttribute(
                "unit",
                query.unit() == null
                        ? null
                        : UnitChoice.of(query.unit(), context).unit());
        return "decision/list";
    }

    @GetMapping("/decisions/{id}")
    String one(QueryContext context, @PathVariable DecisionId id, Model model) {
        DecisionRow row = decisions
                .find(id.value(), context)
                .orElseThrow(() -> new Refusal(Reason.UNKNOWN_DECISION, Map.of("decision", id)));
        List<Line> lines = decisions.lines(id.value(), context);
        model.addAttribute("row", row);
        model.addAttribute("lines", lines);
        model.addAttribute("signer", decisions.signer(row));
        model.addAttribute("corrections", corrections.of(row.id(), row.sequence()));
        model.addAttribute(
                "seen", nominations.seen(lines.stream().map(Line::nomination).toList(), context));
        model.addAttribute("mayCorrect", mayCorrect(row, context));
        model.addAttribute("isParked", context.isParked(row.id()));
        return "decision/one";
    }

    private static boolean mayCorrect(DecisionRow row, QueryContext context) {
        Role corrector = DecisionPolicy.corrector(row.external());
        return context.viewer().mandates().stream()
                .anyMatch(mandate -> mandate.role() == corrector
                        && mandate.unit().value().equals(row.body().id()));
    }
}
