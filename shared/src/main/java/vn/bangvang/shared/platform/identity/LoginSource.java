package vn.bangvang.shared.platform.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serial;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Where a password came from.
 *
 * @param address of the client, or of the last proxy that is not trusted
 * @param device what the device remembers of an earlier login, if anything
 */
record LoginSource(String address, @Nullable String device) implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    static LoginSource of(HttpServletRequest request) {
        return new LoginSource(request.getRemoteAddr(), DeviceCookie.of(request));
    }

    @Override
    public String toString() {
        return "LoginSource[" + address + "]";
    }
}
