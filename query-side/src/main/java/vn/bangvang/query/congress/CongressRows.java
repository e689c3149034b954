package vn.bangvang.query.congress;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.bangvang.query.readmodel.RowBatch;
import vn.bangvang.query.readmodel.Stored;
import vn.bangvang.shared.domain.congress.CongressCourse;
import vn.bangvang.shared.domain.congress.CongressCourseEvent.CongressCancelled;
import vn.bangvang.shared.domain.congress.CongressCourseEvent.CongressConvened;
import vn.bangvang.shared.domain.congress.CongressCourseEvent.CongressPostponed;
import vn.bangvang.shared.domain.congress.CongressCourseEvent.NextPeriodLaunched;
import vn.bangvang.shared.domain.congress.CongressCourseEvent.PilotDesignated;
import vn.bangvang.shared.domain.congress.CongressPlanEvent.CongressPlanAdopted;
import vn.bangvang.shared.domain.congress.CongressState;
import vn.bangvang.shared.domain.congress.Delegates.Allocation;
import vn.bangvang.shared.domain.congress.Delegates.Attendance;
import vn.bangvang.shared.domain.congress.Proceedings;
import vn.bangvang.shared.domain.congress.Resolution;
import vn.bangvang.shared.domain.congress.Sitting;

/** The row of a congress as it stands. */
final class CongressRows {

    private static final String WRITE = """
            insert into {congress-register}.congress (id, unit_id, level, name, period_from, period_to, next_from,
              next_to, superior_id, convened_on, search, planned_on, place, stage, pilot_of, pilot_reason, pilot_on,
              pilot_revoked, postponed_reason, postponed_on, cancelled_reason, cancelled_on, plan_number, plan_on,
              quotas, quotas_total, quotas_on, quotas_reason, summoned, present, held_on, held_reason, attended_on,
              attended_reason, resolution, directions, vote_in_favour, vote_present, resolved_on, resolution_reason,
              next_theme, next_contents, launched_on, sequence)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, lower(public.unaccent(?)), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
              ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)
            on conflict (id) do update set (planned_on, place, stage, pilot_of, pilot_reason, pilot_on, pilot_revoked,
              postponed_reason, postponed_on, cancelled_reason, cancelled_on, plan_number, plan_on, quotas,
              quotas_total, quotas_on, quotas_reason, summoned, present, held_on, held_reason, attended_on,
              attended_reason, resolution, directions, vote_in_favour, vote_present, resolved_on, resolution_reason,
              next_theme, next_contents, launched_on, sequence) = (excluded.planned_on, excluded.place,
              excluded.stage, excluded.pilot_of, excluded.pilot_reason, excluded.pilot_on, excluded.pilot_revoked,
              excluded.postponed_reason, excluded.postponed_on, excluded.cancelled_reason, excluded.cancelled_on,
              excluded.plan_number, excluded.plan_on, excluded.quotas, excluded.quotas_total, excluded.quotas_on,
              excluded.quotas_reason, excluded.summoned, excluded.present, excluded.held_on, excluded.held_reason,
              excluded.attended_on, excluded.attended_reason, excluded.resolution, excluded.directions,
              excluded.vote_in_favour, excluded.vote_present, excluded.resolved_on, excluded.resolution_reason,
              excluded.next_theme, excluded.next_contents, excluded.launched_on, excluded.sequence)
            """;

    private CongressRows() {}

    static void write(CongressState state, RowBatch rows) {
        CongressConvened convened = state.convened();
        CongressCourse course = state.course();
        PilotDesignated pilot = state.pilot();
        CongressPostponed postponed = state.postponed();
        CongressCancelled cancelled = state.cancelled();
        CongressPlanAdopted plan = state.plan().adopted();
        Allocation allocation = state.delegates().allocation();
        Attendance attendance = state.delegates().attendance();
        Proceedings proceedings = state.proceedings();
        Sitting sitting = proceedings.sitting();
        Resolution resolution = proceedings.resolution();
        NextPeriodLaunched launched = proceedings.launched();
        rows.one(
                WRITE,
                course.id(),
                course.id().value(),
                course.host().value(),
                convened.level(),
                convened.name(),
                course.period().from(),
                course.period().to(),
                course.nextPeriod().from(),
                course.nextPeriod().to(),
                convened.superiorId() == null ? null : convened.superiorId().value(),
                convened.convenedOn(),
                convened.name(),
                course.plannedOn(),
                course.place(),
                course.stage().name(),
                of(pilot, p -> p.designatedBy().value()),
                of(pilot, PilotDesignated::reason),
                of(pilot, PilotDesignated::designatedOn),
                of(state.pilotRevoked(), revoked -> revoked.reason()),
                of(postponed, CongressPostponed::reason),
                of(postponed, CongressPostponed::postponedOn),
                of(cancelled, CongressCancelled::reason),
                of(cancelled, CongressCancelled::cancelledOn),
                of(plan, CongressPlanAdopted::number),
                of(plan, CongressPlanAdopted::adoptedOn),
                Stored.json(allocation == null ? List.of() : allocation.quotas()),
                of(allocation, Allocation::total),
                of(allocation, Allocation::since),
                of(allocation, Allocation::reason),
                of(sitting, Sitting::summoned),
                of(sitting, Sitting::present),
                of(sitting, Sitting::heldOn),
                proceedings.sittingReason(),
                of(attendance, Attendance::recordedOn),
                of(attendance, Attendance::reason),
                of(resolution, Resolution::text),
                Stored.json(resolution == null ? List.of() : resolution.directions()),
                of(resolution, r -> r.vote().inFavour()),
                of(resolution, r -> r.vote().present()),
                of(resolution, Resolution::adoptedOn),
                proceedings.resolutionReason(),
                of(launched, NextPeriodLaunched::theme),
                Stored.json(launched == null ? List.of() : launched.contents()),
                of(launched, NextPeriodLaunched::launchedOn),
                course.sequence());
    }

    private static <T, V> @Nullable V of(@Nullable T part, Function<T, @Nullable V> value) {
        return part == null ? null : value.apply(part);
    }
}
