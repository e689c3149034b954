package vn.bangvang.shared.eventlog;

import org.axonframework.common.AxonNonTransientException;

/** The caller's key already led to an append; the first answer stands. Nothing was stored. */
public final class KeyAlreadyUsedException extends AxonNonTransientException {

    public KeyAlreadyUsedException(String key) {
        super("The key " + key + " was used before");
    }
}
