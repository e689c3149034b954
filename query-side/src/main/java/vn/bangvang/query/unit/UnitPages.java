package vn.bangvang.query.unit;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.bangvang.query.page.PageController;
import vn.bangvang.query.readmodel.Named;
import vn.bangvang.query.readmodel.Paging;
import vn.bangvang.query.readmodel.QueryContext;
import vn.bangvang.query.readmodel.Reads;
import vn.bangvang.query.unit.Units.FindUnits;
import vn.bangvang.query.unit.Units.UnitRow;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.kernel.UnitKind;
import vn.bangvang.shared.domain.unit.UnitState;
import vn.bangvang.shared.domain.unit.UnitTree;

/** Đơn vị: the tree, and one unit with the names it bore, those below it and what may be done to it. */
@PageController
@Reads(UnitRegister.class)
class UnitPages {

    private static final Paging FIRST = new Paging(200, null);

    private final Units units;

    UnitPages(Units units) {
        this.units = units;
    }

    @GetMapping("/admin/units")
    String tree(QueryContext context, @RequestParam(required = false) @Nullable String q, Model model) {
        context.viewer().mustHoldAMandate();
        model.addAttribute("q", q);
        model.addAttribute(
                "found", q == null || q.isBlank() ? null : units.handle(new FindUnits(q, null), FIRST, context));
        model.addAttribute("tree", tree(context.viewer().references().units()));
        return "unit/list";
    }

    /** A larger tree is shown by its two upper levels, and opened from there. */
    private static List<UnitChoice> tree(UnitTree tree) {
        Set<UnitId> all = tree.all().map(UnitState::id).collect(Collectors.toSet());
        return UnitChoice.offer(all, List.of(), tree).units();
    }

    @GetMapping("/admin/units/{id}")
    String one(QueryContext context, @PathVariable UnitId id, Model model) {
        context.viewer().mustHoldAMandate();
        UnitRow row =
                units.find(id.value(), context).orElseThrow(() -> new Refusal(Reason.UNKNOWN_UNIT, Map.of("unit", id)));
        UnitTree tree = context.viewer().references().units();
        model.addAttribute("unit", row);
        UnitState state = tree.find(id).orElseThrow();
        model.addAttribute("names", state.names().descendingMap());
        model.addAttribute("kindsOverTime", state.kinds().descendingMap());
        model.addAttribute(
                "above", tree.above(id).map(one -> Named.unit(one, tree)).toList());
        model.addAttribute("below", units.handle(new FindUnits(null, id.value()), FIRST, context));
        model.addAttribute("administers", context.viewer().administered().contains(id));
        model.addAttribute("kinds", UnitKind.values());
        model.addAttribute("today", context.viewer().today());
        return "unit/one";
    }
}
