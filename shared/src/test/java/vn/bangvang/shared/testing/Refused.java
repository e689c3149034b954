package vn.bangvang.shared.testing;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import vn.bangvang.shared.domain.kernel.Refusal;

/** The refusal that something is expected to end in. */
public final class Refused {

    private Refused() {}

    public static Refusal by(ThrowingCallable call) {
        Refusal refusal = catchThrowableOfType(Refusal.class, call);
        if (refusal == null) {
            throw new AssertionError("Nothing was refused");
        }
        return refusal;
    }
}
