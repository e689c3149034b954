package vn.bangvang.query.rolemodel;

import org.springframework.stereotype.Component;
import vn.bangvang.query.readmodel.Handlers;
import vn.bangvang.query.readmodel.LogEntry;
import vn.bangvang.query.readmodel.ReadModel;
import vn.bangvang.query.readmodel.RowBatch;
import vn.bangvang.shared.domain.kernel.PersonId;
import vn.bangvang.shared.domain.rolemodel.Recognition;
import vn.bangvang.shared.domain.rolemodel.RoleModelEvent;
import vn.bangvang.shared.domain.rolemodel.RoleModelEvent.RoleModelPlanCorrected;
import vn.bangvang.shared.domain.rolemodel.RoleModelEvent.RoleModelPlanned;
import vn.bangvang.shared.domain.rolemodel.RoleModelPlan;
import vn.bangvang.shared.domain.rolemodel.RoleModelState;

/**
 * One row a role model as it stands, and one each thing that happened to it. What people wrote is not copied: it is read
 * from the log, so that text about a person goes with the person's key.
 */
@Component
public final class RoleModelRegister implements ReadModel {

    private static final String WRITE = """
            insert into {role-model-register}.role_model as m (id, unit_id, kind, subject_unit, person_id, field,
              from_year, to_year, milestones, reached, state, level, basis, number, basis_on, recognised_on,
              publicised_on, replications, planned_on, since, search, planned_position, plan_position, sequence)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, lower(public.unaccent(?)), ?, ?, ?)
            on conflict (id) do update set (field, from_year, to_year, milestones, reached, state, level, basis, number,
              basis_on, recognised_on, publicised_on, replications, since, search, plan_position, sequence)
              = (excluded.field, excluded.from_year, excluded.to_year, excluded.milestones, excluded.reached,
              excluded.state, excluded.level, excluded.basis, excluded.number, excluded.basis_on,
              excluded.recognised_on, excluded.publicised_on, excluded.replications, excluded.since, excluded.search,
              greatest(m.plan_position, excluded.plan_position), excluded.sequence)
            """;

    private static final String TELL = """
            insert into {role-model-register}.timeline (role_model_id, sequence, position, event, business_date,
              recorded_at, acting_unit, role)
            values (?, ?, ?, ?, ?, ?, ?::uuid, ?)
            """;

    @Override
    public String name() {
        return "role-model-register";
    }

    @Override
    public Handlers handlers() {
        return new Handlers().onCase(RoleModelEvent.class, RoleModelState.FOLD, RoleModelRegister::write);
    }

    private static void write(RoleModelState state, RoleModelEvent event, LogEntry entry, RowBatch rows) {
        RoleModelPlan plan = state.plan();
        PersonId person = state.subject().personId();
        Recognition paper = state.recognition();
        rows.one(
                WRITE,
                state.id(),
                state.id().value(),
                state.unit().value(),
                state.subject().kind().name(),
                state.subject().unitId().value(),
                person == null ? null : person.value(),
                plan.field().name(),
                plan.fromYear(),
                plan.toYear(),
                plan.milestones().size(),
                state.reached().size(),
                state.stage().name(),
                paper == null ? null : paper.level(),
                paper == null ? null : paper.basis().name(),
                paper == null ? null : paper.number(),
                paper == null ? null : paper.basisOn(),
                state.recognisedOn(),
                state.publicisedOn(),
                state.replications().size(),
                state.plannedOn(),
                state.stageSince(),
                searchable(plan),
                entry.position(),
                setsPlan(event) ? entry.position() : 0,
                entry.sequence());
        rows.one(
                TELL,
                state.id() + "#" + entry.sequence(),
                state.id().value(),
                entry.sequence(),
                entry.position(),
                entry.storedName(),
                state.since(),
                entry.at(),
                entry.metadata().get("unit"),
                entry.metadata().get("role"));
    }

    private static boolean setsPlan(RoleModelEvent event) {
        return event instanceof RoleModelPlanned || event instanceof RoleModelPlanCorrected;
    }

    /** Text about a person is not copied, so it cannot be searched. */
    private static String searchable(RoleModelPlan plan) {
        return plan.topic().person() == null ? String.valueOf(plan.topic().text()) : "";
    }
}
