package vn.bangvang.shared.eventlog;

import java.util.UUID;
import org.axonframework.common.AxonNonTransientException;
import vn.bangvang.shared.domain.kernel.Claim;

/** Another aggregate holds the key. Nothing was stored. */
public final class ReservationTakenException extends AxonNonTransientException {

    private final transient Claim claim;
    private final UUID holder;

    public ReservationTakenException(Claim claim, UUID holder) {
        super("Already held by another: " + claim.stored());
        this.claim = claim;
        this.holder = holder;
    }

    public Claim claim() {
        return claim;
    }

    /** The aggregate that holds the key. */
    public UUID holder() {
        return holder;
    }
}
