package vn.bangvang.shared.identity;

import java.util.Map;
import org.springframework.security.core.AuthenticationException;
import vn.bangvang.shared.refusal.Reason;
import vn.bangvang.shared.refusal.Refusal;

/** The password was not even looked at: there were too many wrong ones just before. */
final class TooManyFailedLogins extends AuthenticationException {

    private final int seconds;

    TooManyFailedLogins(int seconds) {
        super("Wait " + seconds + " s");
        this.seconds = seconds;
    }

    int seconds() {
        return seconds;
    }

    Refusal refusal() {
        return new Refusal(Reason.TOO_MANY_FAILED_LOGINS, Map.of("seconds", seconds));
    }
}
