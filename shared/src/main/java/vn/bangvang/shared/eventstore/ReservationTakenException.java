package vn.bangvang.shared.eventstore;

import org.axonframework.common.AxonNonTransientException;
import vn.bangvang.shared.event.Claim;

/** Another aggregate holds the key. Nothing was stored. */
public final class ReservationTakenException extends AxonNonTransientException {

    private final transient Claim claim;

    public ReservationTakenException(Claim claim) {
        super("Already held by another: " + claim.kind());
        this.claim = claim;
    }

    public Claim claim() {
        return claim;
    }
}
