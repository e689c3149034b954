package vn.bangvang.query.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.bangvang.query.readmodel.EventLog;
import vn.bangvang.shared.domain.decision.DecisionEvent;
import vn.bangvang.shared.domain.decision.DecisionState;
import vn.bangvang.shared.domain.decision.DecisionState.Correction;

/** Đính chính quyết định: what was entered wrongly, and what stands since. */
@Component
final class DecisionCorrections {

    /** @param wasNumber as it was before, like the day */
    record Corrected(
            String wasNumber,
            LocalDate wasDecidedOn,
            String number,
            LocalDate decidedOn,
            String reason,
            LocalDate correctedOn) {}

    private final EventLog log;

    DecisionCorrections(EventLog log) {
        this.log = log;
    }

    /** The first one first. @param lastSequence the place in the stream up to which it is told */
    List<Corrected> of(UUID decision, long lastSequence) {
        List<DecisionState> states = DecisionState.FOLD.states(log.stream(decision, lastSequence).stream()
                .map(logged -> logged.envelope(DecisionEvent.class))
                .toList());
        List<Corrected> corrections = new ArrayList<>();
        for (int i = 1; i < states.size(); i++) {
            DecisionState before = states.get(i - 1);
            DecisionState after = states.get(i);
            Correction correction = after.correction();
            if (correction != null && correction != before.correction()) {
                corrections.add(new Corrected(
                        before.number(),
                        before.decidedOn(),
                        after.number(),
                        after.decidedOn(),
                        correction.reason(),
                        correction.correctedOn()));
            }
        }
        return corrections;
    }
}
