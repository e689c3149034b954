package vn.bangvang.shared.platform.identity;

import java.util.Map;
import org.springframework.security.core.AuthenticationException;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;

/** The password was not even looked at: too many wrong ones just before, or too many people at once. */
final class LoginRefused extends AuthenticationException {

    private final transient Refusal refusal;

    LoginRefused(Refusal refusal) {
        super(refusal.reason().name());
        this.refusal = refusal;
    }

    static Refusal tooMany(int seconds) {
        return new Refusal(Reason.TOO_MANY_FAILED_LOGINS, Map.of("seconds", seconds));
    }

    Refusal refusal() {
        return refusal;
    }
}
