package vn.bangvang.query.inbox;

import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.bangvang.query.readmodel.Columns;
import vn.bangvang.query.readmodel.Handlers;
import vn.bangvang.query.readmodel.LogEntry;
import vn.bangvang.query.readmodel.ReadModel;
import vn.bangvang.query.readmodel.RowBatch;
import vn.bangvang.shared.domain.cluster.ClusterEvent;
import vn.bangvang.shared.domain.congress.CongressEvent;
import vn.bangvang.shared.domain.congress.CongressState;
import vn.bangvang.shared.domain.mandate.MandateEvent;
import vn.bangvang.shared.domain.mandate.MandateState;
import vn.bangvang.shared.domain.movement.MovementEvent;
import vn.bangvang.shared.domain.movement.MovementState;
import vn.bangvang.shared.domain.nomination.NominationDraftEvent;
import vn.bangvang.shared.domain.nomination.NominationDraftState;
import vn.bangvang.shared.domain.nomination.NominationEvent;
import vn.bangvang.shared.domain.nomination.NominationState;
import vn.bangvang.shared.domain.pledge.PledgeEvent;
import vn.bangvang.shared.domain.pledge.PledgeState;
import vn.bangvang.shared.domain.ranking.RankingEvent;
import vn.bangvang.shared.domain.ranking.RankingState;
import vn.bangvang.shared.domain.registration.RegistrationEvent;
import vn.bangvang.shared.domain.registration.RegistrationState;
import vn.bangvang.shared.domain.review.ReviewEvent;
import vn.bangvang.shared.domain.review.ReviewState;
import vn.bangvang.shared.domain.scoretable.ScoreTableEvent;
import vn.bangvang.shared.domain.scoretable.ScoreTableState;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent;
import vn.bangvang.shared.domain.scoring.ScoreSheetState;
import vn.bangvang.shared.domain.work.WorkEvent;
import vn.bangvang.shared.domain.work.WorkState;
import vn.bangvang.shared.eventlog.LogFollower;

/**
 * What waits for which unit and role, and on which days: after each event what the policies say is due in its case, and in
 * the cases that rest on it. Who holds the role is asked of the mandates at each reading, so that a substitute sees the work
 * from the first day on and nobody sees it after the last.
 */
@Component
public final class ApproverInbox implements ReadModel {

    private final ObjectProvider<LogFollower> log;

    /** @param log not there where the tables alone are prepared */
    ApproverInbox(ObjectProvider<LogFollower> log) {
        this.log = log;
    }

    @Override
    public String name() {
        return "approver-inbox";
    }

    /** 6: with what a proposed ranking asks of the members. */
    @Override
    public int version() {
        return 6;
    }

    @Override
    public Handlers handlers() {
        return new Handlers()
                .onState(
                        NominationEvent.class,
                        NominationState.FOLD,
                        (state, entry, rows) -> OpenCases.of(state).write(rows))
                .onState(
                        NominationDraftEvent.class,
                        NominationDraftState.FOLD,
                        (state, entry, rows) -> OpenCases.of(state).write(rows))
                .onState(
                        ReviewEvent.class,
                        ReviewState.FOLD,
                        (state, entry, rows) ->
                                OpenCases.of(state, entry.sequence()).write(rows))
                .onState(
                        CongressEvent.class,
                        CongressState.FOLD,
                        (state, entry, rows) -> OpenCases.of(state).write(rows))
                .onState(
                        MandateEvent.class,
                        MandateState.FOLD,
                        (state, entry, rows) -> at(entry).of(state).write(rows))
                .onState(
                        RegistrationEvent.class,
                        RegistrationState.FOLD,
                        (state, entry, rows) ->
                                at(entry).of(state, entry.sequence()).write(rows))
                .onState(
                        MovementEvent.class,
                        MovementState.FOLD,
                        (state, entry, rows) -> at(entry).of(state).write(rows))
                .onState(
                        PledgeEvent.class,
                        PledgeState.FOLD,
                        (state, entry, rows) -> at(entry).of(state).write(rows))
                .onState(WorkEvent.class, WorkState.FOLD, (state, entry, rows) -> rows.put(holding(state)))
                .onEach(
                        ClusterEvent.OfYear.class,
                        (event, entry, rows) -> write(at(entry).restingOn(event), rows))
                .onState(
                        ScoreTableEvent.class,
                        ScoreTableState.FOLD,
                        (state, entry, rows) -> write(at(entry).restingOn(state), rows))
                .onState(ScoreSheetEvent.class, ScoreSheetState.FOLD, (state, entry, rows) -> {
                    write(at(entry).restingOn(state), rows);
                    at(entry).of(state).write(rows);
                })
                .onState(RankingEvent.class, RankingState.FOLD, (state, entry, rows) -> {
                    write(at(entry).restingOn(state), rows);
                    at(entry).of(state).write(rows);
                });
    }

    private static Columns holding(WorkState work) {
        return Columns.of("{approver-inbox}.holding")
                .key("work_id", work.id())
                .set("case_id", work.task().caseId())
                .set("task", work.task().task())
                .set("part", work.task().part())
                .set("unit_id", work.task().unitId())
                .set("mandate", work.heldUnder())
                .set("since", work.since());
    }

    private static void write(Stream<OpenCase> cases, RowBatch rows) {
        cases.forEach(open -> open.write(rows));
    }

    /**
     * With what this node knows of other cases, up to the event at least. What it knows beyond it comes as an event of its
     * own, and is written again then.
     */
    private OpenCases at(LogEntry entry) {
        return new OpenCases(log.getObject().referencesUpTo(entry.position()));
    }
}
