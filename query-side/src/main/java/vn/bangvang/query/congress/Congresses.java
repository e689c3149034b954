package vn.bangvang.query.congress;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.bangvang.query.readmodel.Listing;
import vn.bangvang.query.readmodel.Named;
import vn.bangvang.query.readmodel.Page;
import vn.bangvang.query.readmodel.Paging;
import vn.bangvang.query.readmodel.QueryContext;
import vn.bangvang.query.readmodel.Row;
import vn.bangvang.shared.domain.congress.CongressPeriod;
import vn.bangvang.shared.domain.congress.CongressStage;
import vn.bangvang.shared.domain.congress.CongressVote;
import vn.bangvang.shared.domain.congress.DelegateQuota;

/** What the register of congresses is asked. */
@Component
final class Congresses {

    /** @param year a year of the period @param pilot whether it is a pilot */
    record FindCongresses(
            @Nullable String q,
            @Nullable UUID unit,
            @Nullable String level,
            @Nullable Integer year,
            @Nullable CongressStage stage,
            @Nullable Boolean pilot,
            @Nullable UUID superior,

            @Parameter(description = "Dự kiến tổ chức từ ngày · planned from this day on") @Nullable
            LocalDate from,

            @Parameter(description = "Dự kiến tổ chức đến hết ngày · planned up to this day") @Nullable
            LocalDate to) {}

    /**
     * @param superior the congress of the unit above that it prepares
     * @param pilotOf the unit above that has designated the congress as its pilot
     */
    record CongressRow(
            UUID id,
            Named unit,
            String level,
            String name,
            CongressPeriod period,
            CongressStage stage,
            LocalDate plannedOn,
            String place,
            @Nullable UUID superior,
            @Nullable String superiorName,
            LocalDate convenedOn,
            @Nullable Named pilotOf,
            @Nullable LocalDate heldOn,
            long sequence) {}

    /** The reasons that were given for what changed. */
    record Changes(
            @Nullable String pilot,
            @Nullable String pilotRevoked,
            @Nullable LocalDate postponedOn,
            @Nullable String postponed,
            @Nullable LocalDate cancelledOn,
            @Nullable String cancelled) {}

    record Quota(Named unit, int officials) {}

    record Allocation(
            List<Quota> quotas,
            int total,
            LocalDate allocatedOn,
            @Nullable String reason) {}

    record Sitting(
            int summoned,
            int present,
            LocalDate heldOn,
            @Nullable String reason,
            @Nullable LocalDate attendanceOn,
            @Nullable String attendanceReason) {}

    record Resolution(
            String text,
            List<String> directions,
            CongressVote vote,
            LocalDate adoptedOn,
            @Nullable String reason) {}

    record NextPeriod(
            CongressPeriod period,
            @Nullable String theme,
            List<String> contents,
            @Nullable LocalDate launchedOn) {}

    /** How the congress went, as far as it has come. */
    record Course(
            Changes changes,
            @Nullable String planNumber,
            @Nullable LocalDate planOn,
            @Nullable Allocation allocation,
            @Nullable Sitting sitting,
            @Nullable Resolution resolution,
            NextPeriod next) {}

    private static final String SELECT = """
            select c.*,
              (select above.name from {congress-register}.congress above where above.id = c.superior_id) superior_name
            from {congress-register}.congress c
            """;

    private final JdbcClient jdbc;

    Congresses(@Qualifier("queryJdbcClient") JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Page<CongressRow> handle(FindCongresses query, Paging paging, QueryContext reading) {
        return Listing.of(SELECT)
                .containing(query.q())
                .within(query.unit(), reading, "unit_id")
                .when(query.level(), "level = ?")
                .when(query.year(), "? between period_from and period_to")
                .when(query.stage() == null ? null : query.stage().name(), "stage = ?")
                .when(query.pilot(), "(pilot_of is not null) = ?")
                .when(query.superior(), "superior_id = ?")
                .between(query.from(), query.to(), "planned_on")
                .page(jdbc, reading, paging, "planned_on desc, id", Congresses::row);
    }

    Optional<CongressRow> find(UUID id, QueryContext reading) {
        return Listing.of(SELECT).where("id = ?", id).one(jdbc, reading, Congresses::row);
    }

    Course course(UUID id, QueryContext reading) {
        return Listing.of(SELECT)
                .where("id = ?", id)
                .one(jdbc, reading, Congresses::course)
                .orElseThrow();
    }

    private static CongressRow row(Row row) {
        return new CongressRow(
                row.uuid("id"),
                row.unit("unit_id", row.date("convened_on")),
                row.text("level"),
                row.text("name"),
                new CongressPeriod(row.number("period_from"), row.number("period_to")),
                CongressStage.valueOf(row.text("stage")),
                row.date("planned_on"),
                row.text("place"),
                row.uuidOrNull("superior_id"),
                row.textOrNull("superior_name"),
                row.date("convened_on"),
                row.unitOrNull("pilot_of", row.date("convened_on")),
                row.dateOrNull("held_on"),
                row.bigNumber("sequence"));
    }

    private static Course course(Row row) {
        return new Course(
                new Changes(
                        row.textOrNull("pilot_reason"),
                        row.textOrNull("pilot_revoked"),
                        row.dateOrNull("postponed_on"),
                        row.textOrNull("postponed_reason"),
                        row.dateOrNull("cancelled_on"),
                        row.textOrNull("cancelled_reason")),
                row.textOrNull("plan_number"),
                row.dateOrNull("plan_on"),
                row.dateOrNull("quotas_on") == null ? null : allocation(row),
                row.dateOrNull("held_on") == null ? null : sitting(row),
                row.dateOrNull("resolved_on") == null ? null : resolution(row),
                new NextPeriod(
                        new CongressPeriod(row.number("next_from"), row.number("next_to")),
                        row.textOrNull("next_theme"),
                        row.list("next_contents", String.class),
                        row.dateOrNull("launched_on")));
    }

    private static Allocation allocation(Row row) {
        return new Allocation(
                row.list("quotas", DelegateQuota.class).stream()
                        .map(quota ->
                                new Quota(row.unit(quota.unitId().value(), row.date("quotas_on")), quota.officials()))
                        .toList(),
                row.number("quotas_total"),
                row.date("quotas_on"),
                row.textOrNull("quotas_reason"));
    }

    private static Sitting sitting(Row row) {
        return new Sitting(
                row.number("summoned"),
                row.number("present"),
                row.date("held_on"),
                row.textOrNull("held_reason"),
                row.dateOrNull("attended_on"),
                row.textOrNull("attended_reason"));
    }

    private static Resolution resolution(Row row) {
        return new Resolution(
                row.text("resolution"),
                row.list("directions", String.class),
                new CongressVote(row.number("vote_in_favour"), row.number("vote_present")),
                row.date("resolved_on"),
                row.textOrNull("resolution_reason"));
    }
}
