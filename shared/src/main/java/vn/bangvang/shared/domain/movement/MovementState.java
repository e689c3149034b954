package vn.bangvang.shared.domain.movement;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.kernel.EventEnvelope;
import vn.bangvang.shared.domain.kernel.Fold;
import vn.bangvang.shared.domain.kernel.MandateId;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.movement.MovementEvent.DeadlineExtended;
import vn.bangvang.shared.domain.movement.MovementEvent.MovementClosed;
import vn.bangvang.shared.domain.movement.MovementEvent.MovementClosingCorrected;
import vn.bangvang.shared.domain.movement.MovementEvent.MovementCorrected;
import vn.bangvang.shared.domain.movement.MovementEvent.MovementLaunched;
import vn.bangvang.shared.domain.movement.MovementEvent.MovementReceiptCorrected;
import vn.bangvang.shared.domain.movement.MovementEvent.MovementReceived;

/**
 * A movement as it stands (phong trào thi đua). What each of its events means is said here and nowhere else.
 *
 * @param cluster null for a movement of all units below its organiser
 * @param clonedFrom the movement whose plan was taken over
 * @param correctedOn when the plan was last corrected
 * @param dropped the deadlines that corrections left out, by their codes, as they stood last
 * @param extensions how each deadline was last put off, by its code
 * @param receipts what each unit that has received it says of how it carries it out
 * @param results null while it runs
 * @param closedUnder the mandate under which it was closed; the first events tell none
 * @param closingCorrectedOn when the results were last corrected
 * @param sequence of its last event, for a guard
 */
@RecordBuilder
public record MovementState(
        MovementId id,
        UnitId organiser,
        @Nullable ClusterId cluster,
        @Nullable MovementId clonedFrom,
        MovementPlan plan,
        LocalDate launchedOn,
        @Nullable LocalDate correctedOn,
        Map<String, MovementDeadline> dropped,
        Map<String, Extension> extensions,
        Map<UnitId, String> receipts,
        @Nullable MovementResults results,
        @Nullable LocalDate closedOn,
        @Nullable MandateId closedUnder,
        @Nullable LocalDate closingCorrectedOn,
        long sequence)
        implements MovementStateBuilder.With {

    /** How a deadline was put off (gia hạn). */
    public record Extension(LocalDate dueOn, String reason, LocalDate extendedOn) {}

    public static final Fold<MovementState, MovementEvent> FOLD =
            new Fold<>(MovementState::first, MovementState::after);

    /** The same {@linkplain #withoutCourse() without its course}: no event's meaning depends on it. */
    public static final Fold<MovementState, MovementEvent> WITHOUT_COURSE = new Fold<>(
            MovementState::first, (before, event) -> before.after(event).without(event.event()));

    private static MovementState first(EventEnvelope<MovementEvent> envelope) {
        if (envelope.event() instanceof MovementLaunched e) {
            return MovementStateBuilder.builder()
                    .id(e.movementId())
                    .organiser(e.organiserId())
                    .cluster(e.clusterId())
                    .clonedFrom(e.clonedFrom())
                    .plan(e.plan())
                    .launchedOn(e.launchedOn())
                    .dropped(Map.of())
                    .extensions(Map.of())
                    .receipts(Map.of())
                    .sequence(envelope.sequence())
                    .build();
        }
        throw new IllegalArgumentException("A movement begins with its launch");
    }

    public MovementState after(EventEnvelope<MovementEvent> envelope) {
        return changed(envelope.event(), envelope.actor().mandate()).withSequence(envelope.sequence());
    }

    private MovementState changed(MovementEvent event, @Nullable MandateId mandate) {
        if (event instanceof MovementCorrected e) {
            return with(s -> s.plan(e.plan()).correctedOn(e.correctedOn()).dropped(droppedBy(e.plan())));
        } else if (event instanceof MovementReceived e) {
            return received(e.unitId(), e.plan());
        } else if (event instanceof MovementReceiptCorrected e) {
            return received(e.unitId(), e.plan());
        } else if (event instanceof DeadlineExtended e) {
            Map<String, Extension> all = new HashMap<>(extensions);
            all.put(e.deadline(), new Extension(e.dueOn(), e.reason(), e.extendedOn()));
            return withExtensions(Map.copyOf(all));
        } else if (event instanceof MovementClosed e) {
            return with(s -> s.results(e.results()).closedOn(e.closedOn()).closedUnder(mandate));
        } else if (event instanceof MovementClosingCorrected e) {
            return with(s -> s.results(e.results()).closedOn(e.closedOn()).closingCorrectedOn(e.correctedOn()));
        }
        throw new IllegalArgumentException(event.getClass().getName());
    }

    private Map<String, MovementDeadline> droppedBy(MovementPlan corrected) {
        Map<String, MovementDeadline> all = new HashMap<>(dropped);
        plan.deadlines().forEach(deadline -> all.put(deadline.code(), deadline));
        corrected.deadlines().forEach(deadline -> all.remove(deadline.code()));
        return Map.copyOf(all);
    }

    /** Thousands of units receive a movement of the province, so that a copy for each would take longer than all the rest. */
    private MovementState received(UnitId unit, String howItIsCarriedOut) {
        PMap<UnitId, String> before =
                receipts instanceof PMap<UnitId, String> same ? same : HashTreePMap.from(receipts);
        return withReceipts(before.plus(unit, howItIsCarriedOut));
    }

    /** What another movement is made from, and whom it still waits for: not a word of the receipts. */
    public MovementState withoutCourse() {
        return receipts.entrySet().stream()
                .filter(receipt -> !receipt.getValue().isEmpty())
                .reduce(this, (state, receipt) -> state.received(receipt.getKey(), ""), (one, same) -> one)
                .with(s -> s.extensions(Map.of()).results(null));
    }

    /** The same if only this event can have brought words. */
    private MovementState without(MovementEvent event) {
        MovementState plan = with(s -> s.extensions(Map.of()).results(null));
        if (event instanceof MovementReceived e) {
            return plan.received(e.unitId(), "");
        }
        return event instanceof MovementReceiptCorrected e ? plan.received(e.unitId(), "") : plan;
    }

    public boolean isClosed() {
        return closedOn != null;
    }

    /** The day on which something is due as of now. */
    public LocalDate due(MovementDeadline deadline) {
        Extension extension = extensions.get(deadline.code());
        return extension == null ? deadline.dueOn() : extension.dueOn();
    }
}
