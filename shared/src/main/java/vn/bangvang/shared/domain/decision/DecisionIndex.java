package vn.bangvang.shared.domain.decision;

import java.util.Optional;
import vn.bangvang.shared.domain.kernel.Cases;
import vn.bangvang.shared.domain.kernel.CasesInMemory;
import vn.bangvang.shared.domain.kernel.EventEnvelope;

/** Decisions as they stand, our own and those of outside authorities that were recorded. */
public final class DecisionIndex {

    private final Cases<DecisionState, DecisionEvent> decisions;

    /** Knows what it is told. */
    public DecisionIndex() {
        this(new CasesInMemory<>(DecisionState.FOLD));
    }

    public DecisionIndex(Cases<DecisionState, DecisionEvent> decisions) {
        this.decisions = decisions;
    }

    public void on(DecisionEvent event, long sequence) {
        decisions.on(event.decisionId().value(), EventEnvelope.withoutActor(event, sequence));
    }

    public Optional<DecisionState> find(DecisionId id) {
        return decisions.find(id);
    }
}
