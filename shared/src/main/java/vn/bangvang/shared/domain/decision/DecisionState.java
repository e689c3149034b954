package vn.bangvang.shared.domain.decision;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.decision.DecisionEvent.DecisionCorrected;
import vn.bangvang.shared.domain.decision.DecisionEvent.DecisionIssued;
import vn.bangvang.shared.domain.decision.DecisionEvent.ExternalDecisionCorrected;
import vn.bangvang.shared.domain.decision.DecisionEvent.ExternalDecisionExtended;
import vn.bangvang.shared.domain.decision.DecisionEvent.ExternalDecisionRecorded;
import vn.bangvang.shared.domain.kernel.EventEnvelope;
import vn.bangvang.shared.domain.kernel.Fold;
import vn.bangvang.shared.domain.kernel.MandateId;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.nomination.NominationId;

/**
 * A decision as it stands (quyết định khen thưởng), our own or one of an outside authority. What each of its events means
 * is said here and nowhere else.
 *
 * @param unit the body that decided, or the unit that recorded what an outside authority decided
 * @param authority the outside authority; null for a body of the system
 * @param signerPosition null for a decision of an outside authority
 * @param correction the last one; null before there is one
 * @param lines in the order of the decision, those that were added later at the end
 * @param mandate under which it was issued or recorded; null where nobody is named
 * @param sequence of its last event, for a guard
 */
@RecordBuilder
public record DecisionState(
        DecisionId id,
        UnitId unit,
        @Nullable String authority,
        DecisionKind kind,
        String number,
        int year,
        LocalDate decidedOn,
        @Nullable String signerPosition,
        @Nullable Correction correction,
        List<DecisionLine> lines,
        @Nullable MandateId mandate,
        long sequence)
        implements DecisionStateBuilder.With {

    /** Why and when a number or date was corrected. */
    public record Correction(String reason, LocalDate correctedOn) {}

    public static final Fold<DecisionState, DecisionEvent> FOLD =
            new Fold<>(DecisionState::first, DecisionState::after);

    private static DecisionState first(EventEnvelope<DecisionEvent> envelope) {
        DecisionStateBuilder first = DecisionStateBuilder.builder()
                .mandate(envelope.actor().mandate())
                .lines(envelope.event().lines())
                .sequence(envelope.sequence());
        if (envelope.event() instanceof DecisionIssued e) {
            return first.id(e.decisionId())
                    .unit(e.bodyId())
                    .kind(e.kind())
                    .number(e.number())
                    .year(e.year())
                    .decidedOn(e.decidedOn())
                    .signerPosition(e.signerPosition())
                    .build();
        } else if (envelope.event() instanceof ExternalDecisionRecorded e) {
            return first.id(e.decisionId())
                    .unit(e.recordedBy())
                    .authority(e.authority())
                    .kind(e.kind())
                    .number(e.number())
                    .year(e.year())
                    .decidedOn(e.decidedOn())
                    .build();
        }
        throw new IllegalArgumentException("A decision begins with its issue or its record");
    }

    public DecisionState after(EventEnvelope<DecisionEvent> envelope) {
        return changed(envelope.event()).withSequence(envelope.sequence());
    }

    private DecisionState changed(DecisionEvent event) {
        if (event instanceof ExternalDecisionExtended e) {
            return withLines(Stream.concat(lines.stream(), e.lines().stream()).toList());
        } else if (event instanceof DecisionCorrected e) {
            return corrected(e.number(), e.year(), e.decidedOn(), new Correction(e.reason(), e.correctedOn()));
        } else if (event instanceof ExternalDecisionCorrected e) {
            return corrected(e.number(), e.year(), e.decidedOn(), new Correction(e.reason(), e.correctedOn()));
        }
        throw new IllegalArgumentException(event.getClass().getName());
    }

    private DecisionState corrected(String right, int ofYear, LocalDate day, Correction last) {
        return with(s -> s.number(right).year(ofYear).decidedOn(day).correction(last));
    }

    /** Whether an authority outside the system decided. */
    public boolean isExternal() {
        return authority != null;
    }

    public Optional<DecisionLine> line(NominationId nomination) {
        return lines.stream()
                .filter(line -> line.nominationId().equals(nomination))
                .findFirst();
    }
}
