package vn.bangvang.query.rolemodelregister;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
import vn.bangvang.query.readmodel.Reading;
import vn.bangvang.query.readmodel.Row;
import vn.bangvang.query.readmodel.Stored;
import vn.bangvang.query.readmodel.WhoActed;
import vn.bangvang.query.unitregister.UnitRegister;
import vn.bangvang.shared.event.RoleModelEvent;
import vn.bangvang.shared.event.RoleModelEvent.RoleModelPlanCorrected;
import vn.bangvang.shared.event.RoleModelEvent.RoleModelPlanned;
import vn.bangvang.shared.value.NomineeKind;
import vn.bangvang.shared.value.PersonalText;
import vn.bangvang.shared.value.RoleModelField;
import vn.bangvang.shared.value.RoleModelPlan;
import vn.bangvang.shared.value.RoleModelState;

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
            @Nullable RoleModelState state,
            @Nullable String level,
            @Nullable Integer year,

            @Parameter(description = "Lập kế hoạch từ ngày · planned from this day on") @Nullable
            LocalDate from,

            @Parameter(description = "Lập kế hoạch đến hết ngày · planned up to this day") @Nullable
            LocalDate to) {}

    /** @param by who acted and, where that is somebody else, who entered it; outsiders are not told */
    record RoleModelHappening(
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

    private static final String SELECT = "select * from read_rolemodelregister_v1.role_model";
    private static final String TIMELINE = "select * from read_rolemodelregister_v1.timeline";

    /** What concerns others than the unit and those above it. */
    private static final List<String> MADE_KNOWN = List.of(
            "role-model.recognised",
            "role-model.recognition-corrected",
            "role-model.publicised",
            "role-model.replication-started",
            "role-model.replication-followed-up",
            "role-model.withdrawn");

    private final JdbcClient jdbc;
    private final EventLog log;
    private final UnitRegister units;
    private final PeopleNames names;

    RoleModels(@Qualifier("queryJdbcClient") JdbcClient jdbc, EventLog log, UnitRegister units, PeopleNames names) {
        this.jdbc = jdbc;
        this.log = log;
        this.units = units;
        this.names = names;
    }

    Page<RoleModelRow> handle(FindRoleModels query, Paging paging, Reading reading) {
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

    Optional<RoleModelRow> find(UUID id, Reading reading) {
        return visible(reading)
                .where("id = ?", id)
                .one(jdbc, reading, Entry::of)
                .map(entry -> told(List.of(entry)).get(0));
    }

    Roadmap roadmap(UUID id, Reading reading) {
        return Roadmap.of(new TreeMap<>(events(id, reading)).values());
    }

    /** @param inside whether also what was not made known is shown, and the reasons */
    List<RoleModelHappening> timeline(UUID id, boolean inside, Reading reading) {
        Map<Long, RoleModelEvent> events = events(id, reading);
        WhoActed actors = names.in(id, reading.reader().book());
        return Listing.of(TIMELINE)
                .where("role_model_id = ?", id)
                .when(inside ? null : Stored.array(MADE_KNOWN), "event = any(?::text[])")
                .ordered(
                        jdbc,
                        reading,
                        "sequence",
                        row -> happening(row, events.get(row.bigNumber("position")), inside, actors));
    }

    private static Listing visible(Reading reading) {
        String mine = Stored.array(Insight.of(reading.reader()).units());
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

    private Map<Long, RoleModelEvent> events(UUID id, Reading reading) {
        List<Long> positions = Listing.of(TIMELINE)
                .where("role_model_id = ?", id)
                .ordered(jdbc, reading, "sequence", row -> row.bigNumber("position"));
        return log.at(positions, RoleModelEvent.class);
    }

    private static RoleModelPlan planOf(RoleModelEvent event) {
        return event instanceof RoleModelPlanCorrected corrected ? corrected.plan() : ((RoleModelPlanned) event).plan();
    }

    private static @Nullable String constant(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    private static RoleModelHappening happening(Row row, RoleModelEvent event, boolean inside, WhoActed actors) {
        Map<String, Object> detail = Said.by(event);
        if (!inside) {
            detail.remove("reason");
        }
        return new RoleModelHappening(
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
