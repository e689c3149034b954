package vn.bangvang.query.congressregister;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bangvang.query.readmodel.Recorded;
import vn.bangvang.query.readmodel.RowBatch;
import vn.bangvang.query.readmodel.Stored;
import vn.bangvang.shared.event.CongressCourseEvent.CongressCancelled;
import vn.bangvang.shared.event.CongressCourseEvent.CongressConvened;
import vn.bangvang.shared.event.CongressCourseEvent.CongressHeld;
import vn.bangvang.shared.event.CongressCourseEvent.CongressHeldCorrected;
import vn.bangvang.shared.event.CongressCourseEvent.CongressPostponed;
import vn.bangvang.shared.event.CongressCourseEvent.NextPeriodLaunched;
import vn.bangvang.shared.event.CongressCourseEvent.PilotDesignated;
import vn.bangvang.shared.event.CongressCourseEvent.PilotRevoked;
import vn.bangvang.shared.event.CongressCourseEvent.ResolutionAdopted;
import vn.bangvang.shared.event.CongressCourseEvent.ResolutionCorrected;
import vn.bangvang.shared.value.CongressId;
import vn.bangvang.shared.value.CongressStage;
import vn.bangvang.shared.value.CongressVote;

/** What the course of a congress writes into its row. */
final class CourseRows {

    private CourseRows() {}

    static void convened(CongressConvened event, Recorded recorded, RowBatch rows) {
        rows.one(
                "insert into read_congressregister_v1.congress (id, unit_id, level, name, period_from, period_to,"
                        + " next_from, next_to, planned_on, place, superior_id, convened_on, stage, search, sequence)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, lower(public.unaccent(?)), ?)",
                event.congressId(),
                event.congressId().value(),
                event.unitId().value(),
                event.level(),
                event.name(),
                event.period().from(),
                event.period().to(),
                event.nextPeriod().from(),
                event.nextPeriod().to(),
                event.plannedOn(),
                event.place(),
                event.superiorId() == null ? null : event.superiorId().value(),
                event.convenedOn(),
                CongressStage.CONVENED.name(),
                event.name(),
                recorded.sequence());
    }

    static void designated(PilotDesignated event, Recorded recorded, RowBatch rows) {
        set(
                rows,
                event.congressId(),
                "pilot_of = ?, pilot_reason = ?, pilot_on = ?, pilot_revoked = null",
                event.designatedBy().value(),
                event.reason(),
                event.designatedOn());
    }

    static void revoked(PilotRevoked event, Recorded recorded, RowBatch rows) {
        set(
                rows,
                event.congressId(),
                "pilot_of = null, pilot_reason = null, pilot_on = null, pilot_revoked = ?",
                event.reason());
    }

    static void postponed(CongressPostponed event, Recorded recorded, RowBatch rows) {
        set(
                rows,
                event.congressId(),
                "planned_on = ?, place = ?, postponed_reason = ?, postponed_on = ?",
                event.plannedOn(),
                event.place(),
                event.reason(),
                event.postponedOn());
    }

    static void cancelled(CongressCancelled event, Recorded recorded, RowBatch rows) {
        set(
                rows,
                event.congressId(),
                "stage = ?, cancelled_reason = ?, cancelled_on = ?",
                CongressStage.CANCELLED.name(),
                event.reason(),
                event.cancelledOn());
    }

    static void held(CongressHeld event, Recorded recorded, RowBatch rows) {
        reached(rows, event.congressId(), CongressStage.HELD);
        sitting(rows, event.congressId(), event.summoned(), event.present(), event.heldOn(), null);
    }

    static void corrected(CongressHeldCorrected event, Recorded recorded, RowBatch rows) {
        sitting(rows, event.congressId(), event.summoned(), event.present(), event.heldOn(), event.reason());
    }

    static void resolved(ResolutionAdopted event, Recorded recorded, RowBatch rows) {
        reached(rows, event.congressId(), CongressStage.RESOLVED);
        resolution(rows, event.congressId(), event.text(), event.directions(), event.vote(), event.adoptedOn(), null);
    }

    static void corrected(ResolutionCorrected event, Recorded recorded, RowBatch rows) {
        resolution(
                rows,
                event.congressId(),
                event.text(),
                event.directions(),
                event.vote(),
                event.adoptedOn(),
                event.reason());
    }

    static void launched(NextPeriodLaunched event, Recorded recorded, RowBatch rows) {
        reached(rows, event.congressId(), CongressStage.NEXT_LAUNCHED);
        set(
                rows,
                event.congressId(),
                "next_theme = ?, next_contents = ?::jsonb, launched_on = ?",
                event.theme(),
                Stored.json(event.contents()),
                event.launchedOn());
    }

    static void reached(RowBatch rows, CongressId congress, CongressStage stage) {
        set(rows, congress, "stage = ?", stage.name());
    }

    private static void sitting(
            RowBatch rows, CongressId congress, int summoned, int present, LocalDate heldOn, @Nullable String reason) {
        set(
                rows,
                congress,
                "summoned = ?, present = ?, held_on = ?, held_reason = ?",
                summoned,
                present,
                heldOn,
                reason);
    }

    private static void resolution(
            RowBatch rows,
            CongressId congress,
            String text,
            List<String> directions,
            CongressVote vote,
            LocalDate adoptedOn,
            @Nullable String reason) {
        set(
                rows,
                congress,
                "resolution = ?, directions = ?::jsonb, vote_in_favour = ?, vote_present = ?, resolved_on = ?,"
                        + " resolution_reason = ?",
                text,
                Stored.json(directions),
                vote.inFavour(),
                vote.present(),
                adoptedOn,
                reason);
    }

    static void set(RowBatch rows, CongressId congress, String columns, @Nullable Object... values) {
        @Nullable Object[] args = Arrays.copyOf(values, values.length + 1);
        args[values.length] = congress.value();
        rows.one("update read_congressregister_v1.congress set " + columns + " where id = ?", congress, args);
    }
}
