package vn.bangvang.query.rolemodel;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.bangvang.query.page.Acting;
import vn.bangvang.query.page.PageController;
import vn.bangvang.query.person.PersonRegister;
import vn.bangvang.query.readmodel.Named;
import vn.bangvang.query.readmodel.Paging;
import vn.bangvang.query.readmodel.QueryContext;
import vn.bangvang.query.readmodel.Reads;
import vn.bangvang.query.readmodel.Viewer;
import vn.bangvang.query.rolemodel.RoleModels.FindRoleModels;
import vn.bangvang.query.unit.UnitChoice;
import vn.bangvang.shared.domain.kernel.PersonId;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.rolemodel.RecognitionBasis;
import vn.bangvang.shared.domain.rolemodel.RoleModelField;
import vn.bangvang.shared.domain.rolemodel.RoleModelId;
import vn.bangvang.shared.domain.rolemodel.RoleModelOutcome;
import vn.bangvang.shared.domain.rolemodel.RoleModelStage;
import vn.bangvang.shared.domain.rolemodel.RoleModelState;
import vn.bangvang.shared.domain.unit.UnitTree;

/** Điển hình tiên tiến: the list, and the story of one from its plan to those who take it over. */
@PageController
@Reads(RoleModelRegister.class)
class RoleModelPages {

    private static final List<String> LEVELS = List.of("unit", "cluster", "province", "region", "ministry", "state");

    private static final int MOST_FOUND = 20;

    private final RoleModels models;
    private final PersonRegister persons;

    RoleModelPages(RoleModels models, PersonRegister persons) {
        this.models = models;
        this.persons = persons;
    }

    @GetMapping("/role-models")
    String list(QueryContext context, @Valid FindRoleModels query, @Valid Paging paging, Model model) {
        context.viewer().mustHoldAMandate();
        model.addAttribute("rows", models.handle(query, paging, context));
        model.addAttribute("query", query);
        model.addAttribute("fields", RoleModelField.values());
        model.addAttribute("states", RoleModelStage.values());
        model.addAttribute(
                "mayPlan", !Acting.of(context).units(Role.REPRESENTATIVE).isEmpty());
        return "rolemodel/list";
    }

    /** @param q a name to look for @param person whom it is about; a unit unless that is said */
    @GetMapping("/role-models/new")
    String plan(
            QueryContext context,
            @RequestParam(required = false) @Size(max = 100) @Nullable String q,
            @RequestParam(required = false) @Nullable UUID person,
            Model model) {
        Viewer viewer = context.viewer();
        List<Named> units = Acting.of(context).mustActAs(Role.REPRESENTATIVE);
        UnitTree tree = viewer.references().units();
        model.addAttribute("units", units);
        model.addAttribute(
                "subjects",
                UnitChoice.of(
                        units.stream()
                                .flatMap(unit -> tree.within(new UnitId(unit.id())))
                                .collect(Collectors.toSet()),
                        tree));
        model.addAttribute("fields", RoleModelField.values());
        model.addAttribute("q", q);
        model.addAttribute("people", q == null || q.isBlank() ? null : persons.called(q, MOST_FOUND, context));
        model.addAttribute(
                "person",
                person == null
                        ? null
                        : persons.find(new PersonId(person), viewer)
                                .orElseThrow(() -> new Refusal(Reason.UNKNOWN_PERSON, Map.of("person", person))));
        return "rolemodel/new";
    }

    @GetMapping("/role-models/{id}/plan")
    String correct(QueryContext context, @PathVariable RoleModelId id, Model model) {
        context.viewer().mustHoldAMandate();
        RoleModelRow row = found(id, context);
        RoleModelState state = models.state(row);
        if (!RoleModelActs.of(state, context.viewer()).nurtures()) {
            return "redirect:/role-models/" + id;
        }
        model.addAttribute("row", row);
        model.addAttribute("roadmap", Roadmap.of(state));
        model.addAttribute("fields", RoleModelField.values());
        return "rolemodel/correction";
    }

    private RoleModelRow found(RoleModelId id, QueryContext context) {
        return models.find(id.value(), context)
                .orElseThrow(() -> new Refusal(Reason.UNKNOWN_ROLE_MODEL, Map.of("roleModel", id)));
    }

    @GetMapping("/role-models/{id}")
    String story(QueryContext context, @PathVariable RoleModelId id, Model model) {
        context.viewer().mustHoldAMandate();
        RoleModelRow row = found(id, context);
        RoleModelState state = models.state(row);
        boolean inside = RoleModelVisibility.of(context.viewer()).covers(row);
        model.addAttribute("row", row);
        model.addAttribute("roadmap", inside ? Roadmap.of(state) : null);
        model.addAttribute("timeline", models.timeline(row, inside, context));
        model.addAttribute("stages", EnumSet.range(RoleModelStage.PLANNED, RoleModelStage.REPLICATED));
        model.addAttribute("acts", RoleModelActs.of(state, context.viewer()));
        model.addAttribute("outcomes", RoleModelOutcome.values());
        model.addAttribute("bases", RecognitionBasis.values());
        model.addAttribute("levels", LEVELS);
        model.addAttribute("isParked", context.isParked(id.value()));
        return "rolemodel/story";
    }
}
