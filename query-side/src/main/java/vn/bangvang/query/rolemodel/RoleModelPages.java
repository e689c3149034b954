package vn.bangvang.query.rolemodel;

import jakarta.validation.Valid;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.bangvang.query.page.PageController;
import vn.bangvang.query.readmodel.Paging;
import vn.bangvang.query.readmodel.QueryContext;
import vn.bangvang.query.readmodel.Reads;
import vn.bangvang.query.rolemodel.RoleModels.FindRoleModels;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.rolemodel.RecognitionBasis;
import vn.bangvang.shared.domain.rolemodel.RoleModelField;
import vn.bangvang.shared.domain.rolemodel.RoleModelId;
import vn.bangvang.shared.domain.rolemodel.RoleModelOutcome;
import vn.bangvang.shared.domain.rolemodel.RoleModelStage;
import vn.bangvang.shared.domain.rolemodel.RoleModelState;

/** Điển hình tiên tiến: the list, and the story of one from its plan to those who take it over. */
@PageController
@Reads(RoleModelRegister.class)
class RoleModelPages {

    private static final List<String> LEVELS = List.of("unit", "cluster", "province", "region", "ministry", "state");

    private final RoleModels models;

    RoleModelPages(RoleModels models) {
        this.models = models;
    }

    @GetMapping("/role-models")
    String list(QueryContext context, @Valid FindRoleModels query, @Valid Paging paging, Model model) {
        context.viewer().mustHoldAMandate();
        model.addAttribute("rows", models.handle(query, paging, context));
        model.addAttribute("query", query);
        model.addAttribute("fields", RoleModelField.values());
        model.addAttribute("states", RoleModelStage.values());
        return "rolemodel/list";
    }

    @GetMapping("/role-models/{id}")
    String story(QueryContext context, @PathVariable RoleModelId id, Model model) {
        context.viewer().mustHoldAMandate();
        RoleModelRow row = models.find(id.value(), context)
                .orElseThrow(() -> new Refusal(Reason.UNKNOWN_ROLE_MODEL, Map.of("roleModel", id)));
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
