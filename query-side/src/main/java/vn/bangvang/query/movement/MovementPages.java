package vn.bangvang.query.movement;

import jakarta.validation.Valid;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.bangvang.query.inbox.DueToday;
import vn.bangvang.query.movement.Movements.FindMovements;
import vn.bangvang.query.movement.Movements.MovementRow;
import vn.bangvang.query.page.Acting;
import vn.bangvang.query.page.PageController;
import vn.bangvang.query.readmodel.Named;
import vn.bangvang.query.readmodel.Paging;
import vn.bangvang.query.readmodel.QueryContext;
import vn.bangvang.query.readmodel.Reads;
import vn.bangvang.query.readmodel.Viewer;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.TaskKind;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.movement.MovementId;
import vn.bangvang.shared.domain.movement.MovementKind;
import vn.bangvang.shared.domain.movement.MovementPlan;
import vn.bangvang.shared.domain.movement.MovementState;

/** Phong trào thi đua: the list, a new one, and one with who has received it and who has not. */
@PageController
@Reads(MovementRegister.class)
class MovementPages {

    private static final List<String> LEVELS = List.of("UNIT", "CLUSTER", "PROVINCE", "CENTRAL");
    private static final int MOST_DEADLINES = 10;

    private final Movements movements;

    MovementPages(Movements movements) {
        this.movements = movements;
    }

    @GetMapping("/movements")
    String list(QueryContext context, @Valid FindMovements query, @Valid Paging paging, Model model) {
        context.viewer().mustHoldAMandate();
        model.addAttribute("rows", movements.handle(query, paging, context));
        model.addAttribute("query", query);
        model.addAttribute("kinds", MovementKind.values());
        model.addAttribute(
                "mayLaunch", !Acting.of(context).units(Role.ORGANISER).isEmpty());
        return "movement/list";
    }

    /** @param deadlines how many days by which something is due it will have */
    @GetMapping("/movements/new")
    String launch(
            QueryContext context,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(defaultValue = "1") int deadlines,
            Model model) {
        List<Named> organisers = Acting.of(context).mustActAs(Role.ORGANISER);
        Named organiser = organisers.stream()
                .filter(one -> unit == null || one.id().equals(unit))
                .findFirst()
                .orElse(null);
        model.addAttribute("organisers", organisers);
        model.addAttribute("organiser", organiser);
        model.addAttribute("clusters", organiser == null ? List.of() : clusters(organiser, context.viewer()));
        plan(deadlines, "D", model);
        return "movement/new";
    }

    /** @param code with which those of new deadlines begin: what was dropped leaves its code to no other */
    private static void plan(int deadlines, String code, Model model) {
        model.addAttribute("newCode", code);
        model.addAttribute("kinds", MovementKind.values());
        model.addAttribute("levels", LEVELS);
        model.addAttribute("deadlines", Math.max(0, Math.min(deadlines, MOST_DEADLINES)));
        model.addAttribute("most", MOST_DEADLINES);
    }

    /** @param deadlines how many days by which something is due it will have; those it has unless that is said */
    @GetMapping("/movements/{id}/correction")
    String correct(
            QueryContext context,
            @PathVariable MovementId id,
            @RequestParam(required = false) @Nullable Integer deadlines,
            Model model) {
        context.viewer().mustHoldAMandate();
        MovementRow row = found(id, context);
        if (row.closedOn() != null
                || !Acting.of(context).as(Role.ORGANISER, row.organiser().id())) {
            return "redirect:/movements/" + id;
        }
        MovementPlan plan = state(id, context.viewer()).plan();
        model.addAttribute("id", id);
        model.addAttribute("plan", plan);
        model.addAttribute("sequence", row.sequence());
        plan(deadlines == null ? plan.deadlines().size() : deadlines, "D" + (row.sequence() + 1) + "-", model);
        return "movement/correction";
    }

    private MovementRow found(MovementId id, QueryContext context) {
        return movements
                .find(id.value(), context)
                .orElseThrow(() -> new Refusal(Reason.UNKNOWN_MOVEMENT, Map.of("movement", id)));
    }

    private static MovementState state(MovementId id, Viewer viewer) {
        return viewer.references().movements().find(id).orElseThrow();
    }

    @GetMapping("/movements/{id}")
    String file(QueryContext context, @PathVariable MovementId id, @Valid Paging paging, Model model) {
        Viewer viewer = context.viewer();
        viewer.mustHoldAMandate();
        MovementRow row = found(id, context);
        MovementState state = state(id, viewer);
        Acting acting = Acting.of(context);
        model.addAttribute("row", row);
        model.addAttribute("deadlines", movements.deadlines(id.value(), context));
        model.addAttribute("closing", movements.closing(id.value(), context));
        model.addAttribute("receipts", movements.receipts(id.value(), paging, context));
        model.addAttribute("outstanding", Outstanding.of(state, viewer));
        model.addAttribute(
                "receivers",
                acting.doing(
                        TaskKind.RECEIVE_MOVEMENT, DueToday.of(state, viewer).all()));
        model.addAttribute(
                "ownReceipts",
                row.closedOn() == null
                        ? movements.receiptsOf(
                                id.value(),
                                acting.units(Role.REPRESENTATIVE).stream()
                                        .map(Named::id)
                                        .toList(),
                                context)
                        : List.of());
        model.addAttribute(
                "organises", acting.as(Role.ORGANISER, row.organiser().id()));
        model.addAttribute("isParked", context.isParked(id.value()));
        return "movement/file";
    }

    private static List<Named> clusters(Named organiser, Viewer viewer) {
        return viewer.references()
                .clusters()
                .organisedBy(new UnitId(organiser.id()))
                .map(cluster -> new Named(cluster.id().value(), cluster.name()))
                .sorted(Comparator.comparing(one -> String.valueOf(one.name())))
                .toList();
    }
}
