package vn.bangvang.query.congress;

import java.util.List;
import vn.bangvang.query.readmodel.Columns;
import vn.bangvang.query.readmodel.RowBatch;
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

    private CongressRows() {}

    static void write(CongressState state, RowBatch rows) {
        CongressConvened convened = state.convened();
        CongressCourse course = state.course();
        Allocation allocation = state.delegates().allocation();
        Attendance attendance = state.delegates().attendance();
        Proceedings proceedings = state.proceedings();
        Sitting sitting = proceedings.sitting();
        Resolution resolution = proceedings.resolution();
        NextPeriodLaunched launched = proceedings.launched();
        rows.put(Columns.of("{congress-register}.congress")
                .key("id", course.id())
                .set("unit_id", course.host())
                .set("level", convened.level())
                .set("name", convened.name())
                .set("period_from", course.period().from())
                .set("period_to", course.period().to())
                .set("next_from", course.nextPeriod().from())
                .set("next_to", course.nextPeriod().to())
                .set("superior_id", convened.superiorId())
                .set("convened_on", convened.convenedOn())
                .search(convened.name())
                .set("planned_on", course.plannedOn())
                .set("place", course.place())
                .set("stage", course.stage())
                .set("pilot_of", state.pilot(), PilotDesignated::designatedBy)
                .set("pilot_reason", state.pilot(), PilotDesignated::reason)
                .set("pilot_on", state.pilot(), PilotDesignated::designatedOn)
                .set("pilot_revoked", state.pilotRevoked(), revoked -> revoked.reason())
                .set("postponed_reason", state.postponed(), CongressPostponed::reason)
                .set("postponed_on", state.postponed(), CongressPostponed::postponedOn)
                .set("cancelled_reason", state.cancelled(), CongressCancelled::reason)
                .set("cancelled_on", state.cancelled(), CongressCancelled::cancelledOn)
                .set("plan_number", state.plan().adopted(), CongressPlanAdopted::number)
                .set("plan_on", state.plan().adopted(), CongressPlanAdopted::adoptedOn)
                .json("quotas", allocation == null ? List.of() : allocation.quotas())
                .set("quotas_total", allocation, Allocation::total)
                .set("quotas_on", allocation, Allocation::since)
                .set("quotas_reason", allocation, Allocation::reason)
                .set("summoned", sitting, Sitting::summoned)
                .set("present", sitting, Sitting::present)
                .set("held_on", sitting, Sitting::heldOn)
                .set("held_reason", proceedings.sittingReason())
                .set("attended_on", attendance, Attendance::recordedOn)
                .set("attended_reason", attendance, Attendance::reason)
                .set("resolution", resolution, Resolution::text)
                .json("directions", resolution == null ? List.of() : resolution.directions())
                .set("vote_in_favour", resolution, r -> r.vote().inFavour())
                .set("vote_present", resolution, r -> r.vote().present())
                .set("resolved_on", resolution, Resolution::adoptedOn)
                .set("resolution_reason", proceedings.resolutionReason())
                .set("next_theme", launched, NextPeriodLaunched::theme)
                .json("next_contents", launched == null ? List.of() : launched.contents())
                .set("launched_on", launched, NextPeriodLaunched::launchedOn)
                .set("sequence", course.sequence()));
    }
}
