package vn.bangvang.shared.eventlog;

import org.axonframework.modelling.command.ConcurrencyException;

/** Another stream the decision relied on has moved on: decide again on the new facts. Nothing was stored. */
public final class GuardMovedException extends ConcurrencyException {

    public GuardMovedException(AppendContext.Guard guard) {
        super("Stream " + guard.aggregateId() + " is no longer at sequence " + guard.sequence());
    }
}
