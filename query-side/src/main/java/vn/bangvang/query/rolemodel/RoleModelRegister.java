package vn.bangvang.query.rolemodel;

import org.springframework.stereotype.Component;
import vn.bangvang.query.readmodel.Columns;
import vn.bangvang.query.readmodel.Handlers;
import vn.bangvang.query.readmodel.LogEntry;
import vn.bangvang.query.readmodel.ReadModel;
import vn.bangvang.query.readmodel.RowBatch;
import vn.bangvang.shared.domain.rolemodel.Recognition;
import vn.bangvang.shared.domain.rolemodel.RoleModelEvent;
import vn.bangvang.shared.domain.rolemodel.RoleModelEvent.RoleModelPlanCorrected;
import vn.bangvang.shared.domain.rolemodel.RoleModelEvent.RoleModelPlanned;
import vn.bangvang.shared.domain.rolemodel.RoleModelPlan;
import vn.bangvang.shared.domain.rolemodel.RoleModelState;

/**
 * One row a role model as it stands. What people wrote, and what happened to it, is not copied: it is read from the log, so that text about a person goes with the person's key.
 */
@Component
public final class RoleModelRegister implements ReadModel {

    @Override
    public String name() {
        return "role-model-register";
    }

    /** 2: what happened is read from the log. */
    @Override
    public int version() {
        return 2;
    }

    @Override
    public Handlers handlers() {
        return new Handlers().onCase(RoleModelEvent.class, RoleModelState.FOLD, RoleModelRegister::write);
    }

    private static void write(RoleModelState state, RoleModelEvent event, LogEntry entry, RowBatch rows) {
        RoleModelPlan plan = state.plan();
        Recognition paper = state.recognition();
        rows.put(Columns.of("{role-model-register}.role_model")
                .key("id", state.id())
                .set("unit_id", state.unit())
                .set("kind", state.subject().kind())
                .set("subject_unit", state.subject().unitId())
                .set("person_id", state.subject().personId())
                .set("field", plan.field())
                .set("from_year", plan.fromYear())
                .set("to_year", plan.toYear())
                .set("milestones", plan.milestones().size())
                .set("reached", state.reached().size())
                .set("state", state.stage())
                .set("level", paper, Recognition::level)
                .set("basis", paper, Recognition::basis)
                .set("number", paper, Recognition::number)
                .set("basis_on", paper, Recognition::basisOn)
                .set("recognised_on", state.recognisedOn())
                .set("publicised_on", state.publicisedOn())
                .set("replications", state.replications().size())
                .set("planned_on", state.plannedOn())
                .set("since", state.stageSince())
                .search(searchable(plan))
                .first("planned_position", entry.position())
                .newest("plan_position", setsPlan(event) ? entry.position() : 0)
                .set("sequence", entry.sequence()));
    }

    private static boolean setsPlan(RoleModelEvent event) {
        return event instanceof RoleModelPlanned || event instanceof RoleModelPlanCorrected;
    }

    /** Text about a person is not copied, so it cannot be searched. */
    private static String searchable(RoleModelPlan plan) {
        return plan.topic().person() == null ? String.valueOf(plan.topic().text()) : "";
    }
}
