package vn.bangvang.shared.domain.decision;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import vn.bangvang.shared.domain.kernel.EventEnvelope;

/** Decisions as they stand, our own and those of outside authorities that were recorded. */
public final class DecisionIndex {

    private final Map<DecisionId, DecisionState> decisions = new ConcurrentHashMap<>();

    public void on(DecisionEvent event, long sequence) {
        decisions.compute(
                event.decisionId(),
                (id, before) -> DecisionState.FOLD.after(before, EventEnvelope.withoutActor(event, sequence)));
    }

    public Optional<DecisionState> find(DecisionId id) {
        return Optional.ofNullable(decisions.get(id));
    }
}
