package vn.bangvang.query.approverinbox;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bangvang.query.readmodel.Recorded;
import vn.bangvang.query.readmodel.RowBatch;
import vn.bangvang.shared.event.NominationEvent;
import vn.bangvang.shared.event.NominationEvent.CouncilResultCorrected;
import vn.bangvang.shared.event.NominationEvent.DossierReceived;
import vn.bangvang.shared.event.NominationEvent.NominationDrafted;
import vn.bangvang.shared.event.NominationEvent.NominationNotCarriedByCouncil;
import vn.bangvang.shared.event.NominationEvent.NominationReturned;
import vn.bangvang.shared.event.NominationEvent.NominationSubmitted;
import vn.bangvang.shared.event.NominationEvent.ReceptionCorrected;
import vn.bangvang.shared.rule.CouncilPolicy;
import vn.bangvang.shared.value.CouncilOutcome;
import vn.bangvang.shared.value.NominationId;
import vn.bangvang.shared.value.Nominee;
import vn.bangvang.shared.value.Role;
import vn.bangvang.shared.value.RouteStep;
import vn.bangvang.shared.value.StepKind;
import vn.bangvang.shared.value.UnitId;

/** Writes where each nomination waits. */
final class NominationsWaiting {

    /** The step of a returned nomination: it waits for the unit that submitted it. */
    private static final int SUPPLEMENT = -1;

    private static final int LONGEST_ROUTE = 16;

    /** The step of a draft. */
    private static final int DRAFT = -2;

    private NominationsWaiting() {}

    static void drafted(NominationDrafted event, Recorded recorded, RowBatch rows) {
        nomination(event, event.award(), event.year(), event.nominee(), DRAFT, event.draftedOn(), recorded, rows);
        step(event.nominationId(), DRAFT, "SUBMIT", Role.REPRESENTATIVE, event.submittedBy(), rows);
    }

    static void submitted(NominationSubmitted event, Recorded recorded, RowBatch rows) {
        nomination(event, event.award(), event.year(), event.nominee(), 0, event.submittedOn(), recorded, rows);
        step(event.nominationId(), SUPPLEMENT, "RESUBMIT", Role.REPRESENTATIVE, event.submittedBy(), rows);
        route(event.nominationId(), event.route(), event.submittedBy(), false, rows);
    }

    /** The route may be another from here on, and shorter. */
    static void received(DossierReceived event, Recorded recorded, RowBatch rows) {
        onwards(event, event.route(), event.unitId(), rows);
        at(event, event.step(), event.receivedOn(), recorded, rows);
    }

    static void receptionCorrected(ReceptionCorrected event, Recorded recorded, RowBatch rows) {
        onwards(event, event.route(), event.unitId(), rows);
        at(event, event.step(), event.correctedOn(), recorded, rows);
    }

    private static void onwards(NominationEvent event, List<RouteStep> route, UnitId unit, RowBatch rows) {
        route(event.nominationId(), route, unit, true, rows);
        for (int i = route.size(); i < LONGEST_ROUTE; i++) {
            rows.any(
                    "delete from read_approverinbox_v2.nomination_step where nomination_id = ? and step = ?",
                    event.nominationId() + "/" + i,
                    event.nominationId().value(),
                    i);
        }
    }

    private static void route(
            NominationId nomination, List<RouteStep> route, UnitId first, boolean received, RowBatch rows) {
        UnitId last = first;
        for (int i = 0; i < route.size(); i++) {
            RouteStep step = route.get(i);
            // A step outside the system is watched by the unit that sent the nomination there.
            last = step.unitId() == null ? last : step.unitId();
            String task = !received && Boolean.TRUE.equals(step.receives())
                    ? "RECEIVE"
                    : step.kind().name();
            step(nomination, i, task, roleFor(step.kind()), last, rows);
        }
    }

    /** A draft is there already when it is submitted. */
    private static void nomination(
            NominationEvent event,
            String award,
            int year,
            Nominee nominee,
            int step,
            LocalDate since,
            Recorded recorded,
            RowBatch rows) {
        rows.one(
                "insert into read_approverinbox_v2.nomination (id, award, year, nominee_unit, step, since, sequence)"
                        + " values (?, ?, ?, ?, ?, ?, ?) on conflict (id) do update set step = excluded.step,"
                        + " since = excluded.since, sequence = excluded.sequence",
                event.nominationId(),
                event.nominationId().value(),
                award,
                year,
                nominee.unitId().value(),
                step,
                since,
                recorded.sequence());
    }

    private static Role roleFor(StepKind kind) {
        return switch (kind) {
            case ENDORSE, FORWARD, EXTERNAL_DECISION -> Role.APPROVER;
            case COUNCIL -> Role.COUNCIL_SECRETARY;
            case DECIDE -> Role.COMPETENT_PERSON;
        };
    }

    private static void step(NominationId nomination, int step, String task, Role role, UnitId unit, RowBatch rows) {
        rows.one(
                "insert into read_approverinbox_v2.nomination_step (nomination_id, step, task, role, unit_id)"
                        + " values (?, ?, ?, ?, ?) on conflict (nomination_id, step) do update set"
                        + " task = excluded.task, role = excluded.role, unit_id = excluded.unit_id",
                nomination + "/" + step,
                nomination.value(),
                step,
                task,
                role.name(),
                unit.value());
    }

    static void returned(NominationReturned event, Recorded recorded, RowBatch rows) {
        at(event, SUPPLEMENT, event.returnedOn(), recorded, rows);
    }

    static void notCarried(NominationNotCarriedByCouncil event, Recorded recorded, RowBatch rows) {
        CouncilOutcome outcome = CouncilPolicy.lost(event.round(), event.terms());
        at(event, after(outcome, event.step()), event.heldOn(), recorded, rows);
    }

    static void corrected(CouncilResultCorrected event, Recorded recorded, RowBatch rows) {
        at(event, after(event.outcome(), event.step()), event.correctedOn(), recorded, rows);
    }

    private static @Nullable Integer after(CouncilOutcome outcome, int step) {
        return switch (outcome) {
            case CARRIED, COMPETENT_PERSON -> step + 1;
            case NEXT_ROUND, NOT_HELD -> step;
            case LOST -> null;
        };
    }

    /** Waits at the step from that day on; past the last step, or without one, it waits for nobody. */
    static void at(NominationEvent event, @Nullable Integer step, LocalDate since, Recorded recorded, RowBatch rows) {
        rows.one(
                "update read_approverinbox_v2.nomination set step = ?, since = ?, sequence = ? where id = ?",
                event.nominationId(),
                step,
                since,
                recorded.sequence(),
                event.nominationId().value());
    }
}
