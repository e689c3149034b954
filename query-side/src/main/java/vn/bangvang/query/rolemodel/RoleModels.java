package vn.bangvang.query.rolemodel;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.bangvang.query.readmodel.CaseHistory;
import vn.bangvang.query.readmodel.CaseHistory.Step;
import vn.bangvang.query.readmodel.EventLog;
import vn.bangvang.query.readmodel.EventLog.Logged;
import vn.bangvang.query.readmodel.Listing;
import vn.bangvang.query.readmodel.Named;
import vn.bangvang.query.readmodel.Page;
import vn.bangvang.query.readmodel.Paging;
import vn.bangvang.query.readmodel.QueryContext;
import vn.bangvang.query.readmodel.SameRow;
import vn.bangvang.query.unit.Units;
import vn.bangvang.shared.domain.kernel.NomineeKind;
import vn.bangvang.shared.domain.kernel.PersonalText;
import vn.bangvang.shared.domain.rolemodel.RoleModelEvent;
import vn.bangvang.shared.domain.rolemodel.RoleModelEvent.MadeKnown;
import vn.bangvang.shared.domain.rolemodel.RoleModelEvent.RoleModelPlanCorrected;
import vn.bangvang.shared.domain.rolemodel.RoleModelEvent.RoleModelPlanned;
import vn.bangvang.shared.domain.rolemodel.RoleModelField;
import vn.bangvang.shared.domain.rolemodel.RoleModelPlan;
import vn.bangvang.shared.domain.rolemodel.RoleModelStage;
import vn.bangvang.shared.domain.rolemodel.RoleModelState;
import vn.bangvang.shared.reference.ReferenceData;

/**
 * What the register of role models is asked. Until it is publicised a model is seen by its unit and by those above; from
 * then on by everybody with a mandate, as far as it was made known. To others it does not exist.
 */
@Component
final class RoleModels {

    record FindRoleModels(
            @Nullable String q,
            @Nullable UUID unit,
            @Nullable NomineeKind kind,
            @Nullable RoleModelField field,
            @Nullable RoleModelStage state,
            @Nullable String level,
            @Nullable Integer year,

            @Parameter(description = "Lập kế hoạch từ ngày · planned from this day on") @Nullable
            LocalDate from,

            @Parameter(description = "Lập kế hoạch đến hết ngày · planned up to this day") @Nullable
            LocalDate to) {}

    /** @param by who acted and, where that is somebody else, who entered it; outsiders are not told */
    record RoleModelTimelineEntry(
            long sequence,
            long position,
            String event,
            LocalDate businessDate,
            Instant recordedAt,
            @Nullable Named unit,
            @Nullable String role,
            @Nullable Map<String, Object> by,
            Map<String, Object> detail) {}

    /** A row, and where its name and its topic stand in the log. */
    private record Entry(@SameRow RoleModelRow row, long plannedPosition, long planPosition) {

        Stream<Long> positions() {
            return Stream.of(plannedPosition, planPosition);
        }

        RoleModelRow row(Map<Long, RoleModelEvent> events) {
            PersonalText name =
                    ((RoleModelPlanned) events.get(plannedPosition)).subject().name();
            return row.withTexts(
                    name == null ? null : name.text(),
                    planOf(events.get(planPosition)).topic().text());
        }
    }

    private static final String SELECT = """
            select id, unit_id as unit, kind, subject_unit, person_id as person, field, from_year, to_year, milestones,
              reached as milestones_reached, state, level as recognition_level, basis as recognition_basis,
              number as recognition_number, basis_on as recognition_basis_on, planned_on, recognised_on, publicised_on,
              replications, since, sequence, planned_position, plan_position
            from {role-model-register}.role_model""";

    private final JdbcClient jdbc;
    private final EventLog log;
    private final Units units;
    private final CaseHistory histories;

    RoleModels(@Qualifier("queryJdbcClient") JdbcClient jdbc, EventLog log, Units units, CaseHistory histories) {
        this.jdbc = jdbc;
        this.log = log;
        this.units = units;
        this.histories = histories;
    }

    Page<RoleModelRow> handle(FindRoleModels query, Paging paging, QueryContext context) {
        return visible(context)
                .within(query.unit(), context, "unit_id", "subject_unit")
                .when(query.kind(), "kind = :kind")
                .when(query.field(), "field = :field")
                .when(query.state(), "state = :state")
                .when(query.level(), "level = :level")
                .when(query.year(), ":year between from_year and to_year")
                .between(query.from(), query.to(), "planned_on")
                .containing(query.q(), units::named, "subject_unit in (select unnest(:named::uuid[]))")
                .page(jdbc, context, paging, "planned_on desc, id", Entry.class)
                .map(this::rows);
    }

    Optional<RoleModelRow> find(UUID id, QueryContext context) {
        return visible(context)
                .where("id = :id", id)
                .one(jdbc, context, Entry.class)
                .map(entry -> rows(List.of(entry)).get(0));
    }

    RoleModelState state(RoleModelRow model) {
        return log.state(RoleModelState.FOLD, RoleModelEvent.class, model.id(), model.sequence());
    }

    /** @param inside whether also what was not made known is shown, and the reasons */
    List<RoleModelTimelineEntry> timeline(RoleModelRow model, boolean inside, QueryContext context) {
        ReferenceData references = context.viewer().references();
        return histories
                .of(model.id(), model.sequence(), RoleModelState.FOLD, RoleModelEvent.class, references)
                .stream()
                .filter(step -> inside || step.event() instanceof MadeKnown)
                .map(step -> entry(step, inside, references))
                .toList();
    }

    private static Listing visible(QueryContext context) {
        return Listing.of(SELECT)
                .where(
                        "publicised_on is not null or unit_id = any(:mine::uuid[]) or subject_unit = any(:mine::uuid[])",
                        RoleModelVisibility.of(context.viewer()).units());
    }

    private List<RoleModelRow> rows(List<Entry> entries) {
        Map<Long, RoleModelEvent> events =
                log.at(entries.stream().flatMap(Entry::positions).distinct().toList(), RoleModelEvent.class);
        return entries.stream().map(entry -> entry.row(events)).toList();
    }

    private static RoleModelPlan planOf(RoleModelEvent event) {
        return event instanceof RoleModelPlanCorrected corrected ? corrected.plan() : ((RoleModelPlanned) event).plan();
    }

    private static RoleModelTimelineEntry entry(
            Step<RoleModelState, RoleModelEvent> step, boolean inside, ReferenceData references) {
        Logged logged = step.logged();
        LocalDate day = step.state().since();
        Map<String, Object> detail = RoleModelTimeline.by(step.event());
        if (!inside) {
            detail.remove("reason");
        }
        return new RoleModelTimelineEntry(
                logged.sequence(),
                logged.position(),
                logged.name(),
                day,
                logged.recordedAt(),
                logged.actingUnit(day, references),
                logged.role(),
                inside ? step.by() : null,
                detail);
    }
}
