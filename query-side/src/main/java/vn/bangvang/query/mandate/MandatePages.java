package vn.bangvang.query.mandate;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.bangvang.query.account.AccountRegister;
import vn.bangvang.query.mandate.MandateList.FindMandates;
import vn.bangvang.query.mandate.MandateList.MandateRow;
import vn.bangvang.query.page.Acting;
import vn.bangvang.query.page.PageController;
import vn.bangvang.query.readmodel.CaseHistory;
import vn.bangvang.query.readmodel.CaseHistory.Step;
import vn.bangvang.query.readmodel.Page;
import vn.bangvang.query.readmodel.Paging;
import vn.bangvang.query.readmodel.QueryContext;
import vn.bangvang.query.readmodel.TimelineEntry;
import vn.bangvang.query.readmodel.Viewer;
import vn.bangvang.query.unit.Units;
import vn.bangvang.shared.domain.kernel.MandateId;
import vn.bangvang.shared.domain.kernel.PersonId;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.mandate.MandateEvent;
import vn.bangvang.shared.domain.mandate.MandatePolicy;
import vn.bangvang.shared.domain.mandate.MandateState;

/** Thẩm quyền: the list, a new one, and one with what may be done to it. */
@PageController
class MandatePages {

    private static final int A_FEW = 20;

    private final MandateList mandates;
    private final CaseHistory histories;
    private final AccountRegister accounts;
    private final Units units;

    MandatePages(MandateList mandates, CaseHistory histories, AccountRegister accounts, Units units) {
        this.units = units;
        this.mandates = mandates;
        this.histories = histories;
        this.accounts = accounts;
    }

    @GetMapping("/admin/mandates")
    String list(QueryContext context, @Valid FindMandates query, @Valid Paging paging, Model model) {
        Viewer viewer = context.viewer();
        viewer.mustHoldAMandate();
        Page<MandateRow> rows = mandates.handle(query, paging, context);
        Map<UUID, Standing> standings = new HashMap<>();
        rows.items().forEach(row -> standings.put(row.id(), standing(row, viewer)));
        model.addAttribute("rows", rows);
        model.addAttribute("standings", standings);
        model.addAttribute("query", query);
        model.addAttribute("roles", Role.values());
        model.addAttribute(
                "units",
                units.offer(
                                viewer.units(),
                                query.unit(),
                                null,
                                viewer.references().units())
                        .units());
        model.addAttribute("administers", !viewer.administered().isEmpty());
        return "mandate/list";
    }

    /** First whom, then for what; a substitution says the latter by the mandate that is stood in for. */
    @GetMapping("/admin/mandates/new")
    String grant(
            QueryContext context,
            @RequestParam(required = false) @Size(max = 100) @Nullable String q,
            @RequestParam(required = false) @Nullable UUID account,
            @RequestParam(required = false) @Nullable UUID substitutes,
            @RequestParam(required = false) @Size(max = 100) @Nullable String unitName,
            Model model) {
        Viewer viewer = context.viewer();
        if (viewer.administered().isEmpty()) {
            throw new Refusal(Reason.ADMINISTRATORS_ONLY);
        }
        model.addAttribute("q", q);
        model.addAttribute("found", accounts.appointable(q == null ? "" : q, A_FEW, context));
        AccountRegister.AccountRow chosen = account == null
                ? null
                : accounts.appointable(account, context)
                        .orElseThrow(() -> new Refusal(Reason.UNKNOWN_ACCOUNT, Map.of("account", account)));
        model.addAttribute("account", chosen);
        UUID unit = chosen == null ? null : unitOf(chosen.person(), viewer);
        model.addAttribute("unit", unit);
        model.addAttribute(
                "offer",
                units.offer(
                        viewer.administered(),
                        unit,
                        unitName,
                        viewer.references().units()));
        model.addAttribute("unitName", unitName);
        model.addAttribute(
                "substituted",
                substitutes == null
                        ? null
                        : mandates.find(new MandateId(substitutes), viewer)
                                .orElseThrow(
                                        () -> new Refusal(Reason.UNKNOWN_MANDATE, Map.of("mandate", substitutes))));
        model.addAttribute("roles", Role.values());
        model.addAttribute("today", viewer.today());
        return "mandate/new";
    }

    @GetMapping("/admin/mandates/{id}")
    String one(QueryContext context, @PathVariable MandateId id, Model model) {
        Viewer viewer = context.viewer();
        MandateRow row =
                mandates.find(id, viewer).orElseThrow(() -> new Refusal(Reason.UNKNOWN_MANDATE, Map.of("mandate", id)));
        List<Step<MandateState, MandateEvent>> steps =
                histories.of(id.value(), row.sequence(), MandateState.FOLD, MandateEvent.class, viewer.references());
        boolean administers =
                viewer.administered().contains(new UnitId(row.unit().id()));
        model.addAttribute("mandate", row);
        model.addAttribute("standing", standing(row, viewer));
        model.addAttribute(
                "timeline",
                steps.stream()
                        .map(step -> TimelineEntry.of(step, viewer.references()))
                        .toList());
        model.addAttribute("mayConfirm", asks(steps.get(steps.size() - 1).state(), viewer));
        model.addAttribute("mayEnd", administers && row.endedOn() == null && !isOwnAdministration(row, viewer));
        model.addAttribute("maySubstitute", administers && row.endedOn() == null && !row.waiting());
        model.addAttribute("today", viewer.today());
        return "mandate/one";
    }

    /** What a mandate is worth today; its words are {@code standing.<name>}. */
    enum Standing {
        WAITING,
        HOLDS,
        LATER,
        ENDED,
        OVER
    }

    private static Standing standing(MandateRow row, Viewer viewer) {
        LocalDate today = viewer.today();
        MandateState state =
                viewer.references().mandates().find(new MandateId(row.id())).orElseThrow();
        if (state.asksForConfirmation()) {
            return Standing.WAITING;
        } else if (viewer.references().mandates().holds(state, today)) {
            return Standing.HOLDS;
        } else if (state.endedOn() != null) {
            return Standing.ENDED;
        }
        return state.from().isAfter(today) ? Standing.LATER : Standing.OVER;
    }

    /** Whether the confirmation waits for this reader. */
    private static boolean asks(MandateState mandate, Viewer viewer) {
        Acting acting = new Acting(viewer);
        return MandatePolicy.due(mandate, viewer.references().units().above(mandate.unit())).stream()
                .anyMatch(acting::does);
    }

    private static boolean isOwnAdministration(MandateRow row, Viewer viewer) {
        return row.role() == Role.ADMINISTRATOR
                && row.account().equals(viewer.account().value());
    }

    private static @Nullable UUID unitOf(@Nullable UUID person, Viewer viewer) {
        return person == null
                ? null
                : viewer.references()
                        .persons()
                        .find(new PersonId(person))
                        .map(known -> known.lastUnit().value())
                        .orElse(null);
    }
}
