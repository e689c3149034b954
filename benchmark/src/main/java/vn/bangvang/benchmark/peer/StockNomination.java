package vn.bangvang.benchmark.peer;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** The least nomination that still refuses a step out of turn. */
public final class StockNomination {

    @AggregateIdentifier
    private String id;

    private int endorsements;
    private boolean decided;

    @SuppressWarnings("NullAway.Init")
    StockNomination() {}

    @CommandHandler
    public StockNomination(Submit command) {
        apply(new Submitted(command.id(), command.facts()));
    }

    @CommandHandler
    public void handle(Endorse command) {
        require(!decided, "already decided");
        apply(new Endorsed(id, command.facts()));
    }

    @CommandHandler
    public void handle(Decide command) {
        require(endorsements > 0 && !decided, "not endorsed, or already decided");
        apply(new Decided(id, command.facts()));
    }

    @EventSourcingHandler
    public void on(Submitted event) {
        id = event.id();
    }

    @EventSourcingHandler
    public void on(Endorsed event) {
        endorsements++;
    }

    @EventSourcingHandler
    public void on(Decided event) {
        decided = true;
    }

    private static void require(boolean allowed, String refusal) {
        if (!allowed) {
            throw new IllegalStateException(refusal);
        }
    }

    record Submit(@TargetAggregateIdentifier String id, String facts) {}

    record Endorse(@TargetAggregateIdentifier String id, String facts) {}

    record Decide(@TargetAggregateIdentifier String id, String facts) {}

    record Submitted(String id, String facts) {}

    record Endorsed(String id, String facts) {}

    record Decided(String id, String facts) {}
}
