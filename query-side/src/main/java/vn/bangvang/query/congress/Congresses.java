package vn.bangvang.query.congress;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.bangvang.query.readmodel.Later;
import vn.bangvang.query.readmodel.Listing;
import vn.bangvang.query.readmodel.NameOf;
import vn.bangvang.query.readmodel.Named;
import vn.bangvang.query.readmodel.Page;
import vn.bangvang.query.readmodel.Paging;
import vn.bangvang.query.readmodel.QueryContext;
import vn.bangvang.shared.domain.congress.CongressPeriod;
import vn.bangvang.shared.domain.congress.CongressStage;
import vn.bangvang.shared.domain.congress.CongressVote;
import vn.bangvang.shared.domain.congress.DelegateQuota;
import vn.bangvang.shared.domain.unit.UnitTree;

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
            @NameOf(on = "convened_on") Named unit,
            String level,
            String name,
            CongressPeriod period,
            CongressStage stage,
            LocalDate plannedOn,
            String place,
            @Nullable UUID superior,
            @Nullable String superiorName,
            LocalDate convenedOn,
            @NameOf(on = "convened_on") @Nullable Named pilotOf,
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

    private record Allocated(
            List<DelegateQuota> quotas,
            @Nullable Integer total,
            @Nullable LocalDate allocatedOn,
            @Nullable String reason) {

        private Allocation shown(UnitTree units) {
            LocalDate day = Objects.requireNonNull(allocatedOn);
            return new Allocation(
                    quotas.stream()
                            .map(quota -> new Quota(Named.unit(quota.unitId(), units, day), quota.officials()))
                            .toList(),
                    Objects.requireNonNull(total),
                    day,
                    reason);
        }
    }

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
            @Later @Nullable Allocation allocation,
            @Nullable Sitting sitting,
            @Nullable Resolution resolution,
            NextPeriod next) {

        private Course allocating(@Nullable Allocation made) {
            return new Course(changes, planNumber, planOn, made, sitting, resolution, next);
        }
    }

    private static final String SELECT = """
            select id, unit_id, unit_id as unit, level, name, period_from, period_to, stage, planned_on, place,
              superior_id as superior, convened_on, pilot_of, held_on, sequence,
              (select above.name from {congress-register}.congress above where above.id = c.superior_id) as superior_name
            from {congress-register}.congress c""";

    private static final String COURSE = """
            select pilot_reason as changes_pilot, pilot_revoked as changes_pilot_revoked,
              postponed_on as changes_postponed_on, postponed_reason as changes_postponed,
              cancelled_on as changes_cancelled_on, cancelled_reason as changes_cancelled,
              plan_number, plan_on,
              summoned as sitting_summoned, present as sitting_present, held_on as sitting_held_on,
              held_reason as sitting_reason, attended_on as sitting_attendance_on,
              attended_reason as sitting_attendance_reason,
              resolution as resolution_text, case when resolved_on is not null then directions end as resolution_directions,
              vote_in_favour as resolution_vote_in_favour, vote_present as resolution_vote_present,
              resolved_on as resolution_adopted_on, resolution_reason,
              next_from as next_period_from, next_to as next_period_to, next_theme, next_contents,
              launched_on as next_launched_on
            from {congress-register}.congress""";

    private static final String QUOTAS = """
            select quotas, quotas_total as total, quotas_on as allocated_on, quotas_reason as reason
            from {congress-register}.congress""";

    private final JdbcClient jdbc;

    Congresses(@Qualifier("queryJdbcClient") JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Page<CongressRow> handle(FindCongresses query, Paging paging, QueryContext context) {
        return Listing.of(SELECT)
                .containing(query.q())
                .within(query.unit(), context, "unit_id")
                .when(query.level(), "level = :level")
                .when(query.year(), ":year between period_from and period_to")
                .when(query.stage(), "stage = :stage")
                .when(query.pilot(), "(pilot_of is not null) = :pilot")
                .when(query.superior(), "superior_id = :superior")
                .between(query.from(), query.to(), "planned_on")
                .page(jdbc, context, paging, "planned_on desc, id", CongressRow.class);
    }

    Optional<CongressRow> find(UUID id, QueryContext context) {
        return Listing.of(SELECT).where("id = :id", id).one(jdbc, context, CongressRow.class);
    }

    Course course(UUID id, QueryContext context) {
        Allocated allocated = Listing.of(QUOTAS)
                .where("id = :id", id)
                .one(jdbc, context, Allocated.class)
                .orElseThrow();
        return Listing.of(COURSE)
                .where("id = :id", id)
                .one(jdbc, context, Course.class)
                .orElseThrow()
                .allocating(
                        allocated.allocatedOn() == null
                                ? null
                                : allocated.shown(context.viewer().references().units()));
    }
}
