package vn.bangvang.shared.book;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import vn.bangvang.shared.event.DecisionEvent;
import vn.bangvang.shared.event.DecisionEvent.DecisionCorrected;
import vn.bangvang.shared.event.DecisionEvent.DecisionIssued;
import vn.bangvang.shared.event.DecisionEvent.ExternalDecisionCorrected;
import vn.bangvang.shared.event.DecisionEvent.ExternalDecisionExtended;
import vn.bangvang.shared.event.DecisionEvent.ExternalDecisionRecorded;
import vn.bangvang.shared.value.DecisionId;
import vn.bangvang.shared.value.DecisionLine;
import vn.bangvang.shared.value.NominationId;

/** Decisions as they stand, our own and those of outside authorities that were recorded. */
public final class DecisionBook {

    /** {@code sequence}: the last event of the decision's stream, for a guard. */
    public record Decision(DecisionId id, String number, LocalDate decidedOn, List<DecisionLine> lines, long sequence) {

        Decision with(List<DecisionLine> more, long sequence) {
            List<DecisionLine> all =
                    Stream.concat(lines.stream(), more.stream()).toList();
            return new Decision(id, number, decidedOn, all, sequence);
        }

        public Optional<DecisionLine> line(NominationId nomination) {
            return lines.stream()
                    .filter(line -> line.nominationId().equals(nomination))
                    .findFirst();
        }
    }

    private final Map<DecisionId, Decision> decisions = new ConcurrentHashMap<>();

    public void on(DecisionEvent event, long sequence) {
        if (event instanceof DecisionIssued e) {
            decisions.put(e.decisionId(), new Decision(e.decisionId(), e.number(), e.decidedOn(), e.lines(), sequence));
        } else if (event instanceof ExternalDecisionRecorded e) {
            decisions.put(e.decisionId(), new Decision(e.decisionId(), e.number(), e.decidedOn(), e.lines(), sequence));
        } else if (event instanceof ExternalDecisionExtended e) {
            decisions.computeIfPresent(e.decisionId(), (id, decision) -> decision.with(e.lines(), sequence));
        } else if (event instanceof DecisionCorrected e) {
            corrected(e.decisionId(), e.number(), e.decidedOn(), sequence);
        } else if (event instanceof ExternalDecisionCorrected e) {
            corrected(e.decisionId(), e.number(), e.decidedOn(), sequence);
        }
    }

    private void corrected(DecisionId id, String number, LocalDate decidedOn, long sequence) {
        decisions.computeIfPresent(
                id, (key, decision) -> new Decision(id, number, decidedOn, decision.lines(), sequence));
    }

    public Optional<Decision> find(DecisionId id) {
        return Optional.ofNullable(decisions.get(id));
    }
}
