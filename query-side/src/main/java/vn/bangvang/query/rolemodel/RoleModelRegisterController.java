package vn.bangvang.query.rolemodel;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.bangvang.query.readmodel.Page;
import vn.bangvang.query.readmodel.Paging;
import vn.bangvang.query.readmodel.QueryContext;
import vn.bangvang.query.readmodel.Reads;
import vn.bangvang.query.rolemodel.RoleModels.FindRoleModels;
import vn.bangvang.query.rolemodel.RoleModels.RoleModelTimelineEntry;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.rolemodel.RoleModelId;

@RestController
@RequestMapping("/api/role-models")
@Reads(RoleModelRegister.class)
class RoleModelRegisterController {

    /** @param roadmap null for who is not above the unit: the plan and what was found are not made known */
    record RoleModelFile(
            RoleModelRow roleModel, @Nullable Roadmap roadmap, List<RoleModelTimelineEntry> timeline, boolean parked) {}

    private final RoleModels models;

    RoleModelRegisterController(RoleModels models) {
        this.models = models;
    }

    /** Lists role models. */
    @GetMapping
    Page<RoleModelRow> listRoleModels(
            QueryContext context, @Valid @ParameterObject FindRoleModels query, @Valid @ParameterObject Paging paging) {
        context.viewer().mustHoldAMandate();
        return models.handle(query, paging, context);
    }

    /** One role model, from the plan to who follows it. */
    @GetMapping("/{id}")
    ResponseEntity<RoleModelFile> getRoleModel(QueryContext context, @PathVariable RoleModelId id) {
        context.viewer().mustHoldAMandate();
        RoleModelRow found = models.find(id.value(), context)
                .orElseThrow(() -> new Refusal(Reason.UNKNOWN_ROLE_MODEL, Map.of("roleModel", id)));
        boolean inside = RoleModelVisibility.of(context.viewer()).covers(found);
        return context.one(
                found.sequence(),
                new RoleModelFile(
                        found,
                        inside ? Roadmap.of(models.state(found)) : null,
                        models.timeline(found, inside, context),
                        context.isParked(id.value())));
    }
}
