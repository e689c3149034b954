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
import vn.bangvang.query.readmodel.EventLog;
import vn.bangvang.query.readmodel.Listing;
import vn.bangvang.query.readmodel.Named;
import vn.bangvang.query.readmodel.Page;
import vn.bangvang.query.readmodel.Paging;
import vn.bangvang.query.readmodel.PeopleNames;
import vn.bangvang.query.readmodel.QueryContext;
import vn.bangvang.query.readmodel.Row;
import vn.bangvang.query.readmodel.Stored;
import vn.bangvang.query.readmodel.WhoActed;
import vn.bangvang.query.unit.Units;
import vn.bangvang.shared.domain.kernel.EventFamilies;
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
import vn.bangvang.shared.eventlog.EventCatalogue;

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
    private record Entry(RoleModelRow row, long plannedAt, long planAt) {

        static Entry of(Row row) {
            return new Entry(RoleModelRow.of(row), row.bigNumber("planned_position"), row.bigNumber("plan_position"));
        }

        Stream<Long> positions() {
            return Stream.of(plannedAt, planAt);
        }

        RoleModelRow told(Map<Long, RoleModelEvent> events) {
            PersonalText name =
                    ((RoleModelPlanned) events.get(plannedAt)).subject().name();
            return row.told(
                    name == null ? null : name.text(),
                    planOf(events.get(planAt)).topic().text());
        }
    }

    private static final String SELECT = "select * from {role-model-register}.role_model";
    private static final String TIMELINE = "select * from {role-model-register}.timeline";

    private static final List<String> MADE_KNOWN = EventCatalogue.names(EventFamilies.of(MadeKnown.class));

    private final JdbcClient jdbc;
    private final EventLog log;
    private final Units units;
    private final PeopleNames names;

    RoleModels(@Qualifier("queryJdbcClient") JdbcClient jdbc, EventLog log, Units units, PeopleNames names) {
        this.jdbc = jdbc;
        this.log = log;
        this.units = units;
        this.names = names;
    }

    Page<RoleModelRow> handle(FindRoleModels query, Paging paging, QueryContext reading) {
        Listing found = visible(reading)
                .within(query.unit(), reading, "unit_id", "subject_unit")
                .when(constant(query.kind()), "kind = ?")
                .when(constant(query.field()), "field = ?")
                .when(constant(query.state()), "state = ?")
                .when(query.level(), "level = ?")
                .when(query.year(), "? between from_year and to_year")
                .between(query.from(), query.to(), "planned_on");
        if (query.q() != null && !query.q().isBlank()) {
            found.where(
                    "search like " + Listing.PATTERN + " or subject_unit = any(?::uuid[])",
                    Listing.pattern(query.q()),
                    Stored.array(units.named(query.q())));
        }
        Page<Entry> page = found.page(jdbc, reading, paging, "planned_on desc, id", Entry::of);
        return page.map(this::told);
    }

    Optional<RoleModelRow> find(UUID id, QueryContext reading) {
        return visible(reading)
                .where("id = ?", id)
                .one(jdbc, reading, Entry::of)
                .map(entry -> told(List.of(entry)).get(0));
    }

    Roadmap roadmap(RoleModelRow model) {
        return Roadmap.of(log.state(RoleModelState.FOLD, RoleModelEvent.class, model.id(), model.sequence()));
    }

    /** @param inside whether also what was not made known is shown, and the reasons */
    List<RoleModelTimelineEntry> timeline(UUID id, boolean inside, QueryContext reading) {
        Map<Long, RoleModelEvent> events = log.at(
                lines(id, inside).ordered(jdbc, reading, "sequence", row -> row.bigNumber("position")),
                RoleModelEvent.class);
        WhoActed actors = names.in(id, reading.reader().references());
        return lines(id, inside)
                .ordered(
                        jdbc,
                        reading,
                        "sequence",
                        row -> entry(row, events.get(row.bigNumber("position")), inside, actors));
    }

    private static Listing lines(UUID id, boolean inside) {
        return Listing.of(TIMELINE)
                .where("role_model_id = ?", id)
                .when(inside ? null : Stored.array(MADE_KNOWN), "event = any(?::text[])");
    }

    private static Listing visible(QueryContext reading) {
        String mine = Stored.array(RoleModelVisibility.of(reading.reader()).units());
        return Listing.of(SELECT)
                .where(
                        "publicised_on is not null or unit_id = any(?::uuid[]) or subject_unit = any(?::uuid[])",
                        mine,
                        mine);
    }

    private List<RoleModelRow> told(List<Entry> entries) {
        Map<Long, RoleModelEvent> events =
                log.at(entries.stream().flatMap(Entry::positions).distinct().toList(), RoleModelEvent.class);
        return entries.stream().map(entry -> entry.told(events)).toList();
    }

    private static RoleModelPlan planOf(RoleModelEvent event) {
        return event instanceof RoleModelPlanCorrected corrected ? corrected.plan() : ((RoleModelPlanned) event).plan();
    }

    private static @Nullable String constant(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    private static RoleModelTimelineEntry entry(Row row, RoleModelEvent event, boolean inside, WhoActed actors) {
        Map<String, Object> detail = RoleModelTimeline.by(event);
        if (!inside) {
            detail.remove("reason");
        }
        return new RoleModelTimelineEntry(
                row.bigNumber("sequence"),
                row.bigNumber("position"),
                row.text("event"),
                row.date("business_date"),
                row.instant("recorded_at"),
                row.unitOrNull("acting_unit", row.date("business_date")),
                row.textOrNull("role"),
                inside ? actors.at(row.bigNumber("position")) : null,
                detail);
    }
}
