package vn.bangvang.query.decision;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.bangvang.query.decision.Decisions.DecisionRow;
import vn.bangvang.query.decision.Decisions.FindDecisions;
import vn.bangvang.query.decision.Honours.Line;
import vn.bangvang.query.nomination.Nominations;
import vn.bangvang.query.page.Acting;
import vn.bangvang.query.page.PageController;
import vn.bangvang.query.readmodel.CaseHistory;
import vn.bangvang.query.readmodel.Named;
import vn.bangvang.query.readmodel.Paging;
import vn.bangvang.query.readmodel.QueryContext;
import vn.bangvang.query.readmodel.Reads;
import vn.bangvang.shared.domain.congress.CongressPolicy;
import vn.bangvang.shared.domain.decision.DecisionEvent;
import vn.bangvang.shared.domain.decision.DecisionId;
import vn.bangvang.shared.domain.decision.DecisionPolicy;
import vn.bangvang.shared.domain.decision.DecisionState;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.law.RuleSets;
import vn.bangvang.shared.reference.ReferenceData;

/** Sổ quyết định khen thưởng: the register, and a decision with whom it honours. */
@PageController
@Reads(DecisionRegister.class)
class DecisionPages {

    private static final int MOST_FURTHER = 200;

    private final Decisions decisions;
    private final DecisionCorrections corrections;
    private final Nominations nominations;
    private final CaseHistory history;

    DecisionPages(Decisions decisions, DecisionCorrections corrections, Nominations nominations, CaseHistory history) {
        this.decisions = decisions;
        this.corrections = corrections;
        this.nominations = nominations;
        this.history = history;
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
        Map<String, Object> issued = history.of(
                        row.id(),
                        row.sequence(),
                        DecisionState.FOLD,
                        DecisionEvent.class,
                        context.viewer().references())
                .get(0)
                .by();
        model.addAttribute("byClerk", issued.containsKey("enteredBy"));
        model.addAttribute("clerk", isOwn(row, context) ? issued.get("enteredByName") : null);
        model.addAttribute("recorded", decisions.recorded(row));
        model.addAttribute("corrections", corrections.of(row.id(), row.sequence()));
        model.addAttribute(
                "seen", nominations.seen(lines.stream().map(Line::nomination).toList(), context));
        model.addAttribute("mayCorrect", mayCorrect(row, context));
        Acting acting = Acting.of(context);
        model.addAttribute(
                "further",
                row.external() && acting.as(Role.APPROVER, row.body().id())
                        ? nominations.decidedOutside(MOST_FURTHER, context)
                        : List.of());
        model.addAttribute("congresses", congresses(row, acting));
        model.addAttribute("isParked", context.isParked(row.id()));
        return "decision/one";
    }

    private static boolean isOwn(DecisionRow row, QueryContext context) {
        return context.viewer().actingOrAudited().contains(new UnitId(row.body().id()));
    }

    /** A congress of the reader at which the decision may be honoured. */
    record Honouring(UUID id, Named host, String period) {}

    private static List<Honouring> congresses(DecisionRow row, Acting acting) {
        int year = row.decidedOn().getYear();
        ReferenceData references = acting.viewer().references();
        return references
                .congresses()
                .all()
                .filter(one -> CongressPolicy.Act.HONOUR.isAt(one.stage())
                        && one.period().from() <= year
                        && year <= one.period().to()
                        && acting.as(Role.ORGANISER, one.host().value()))
                .map(one -> new Honouring(
                        one.id().value(),
                        Named.unit(one.host(), references.units()),
                        one.period().toString()))
                .toList();
    }

    private static boolean mayCorrect(DecisionRow row, QueryContext context) {
        Role corrector = DecisionPolicy.corrector(row.external());
        return context.viewer().mandates().stream()
                .anyMatch(mandate -> mandate.role() == corrector
                        && mandate.unit().value().equals(row.body().id()));
    }
}
