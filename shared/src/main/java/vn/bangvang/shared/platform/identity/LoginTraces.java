package vn.bangvang.shared.platform.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a login leaves behind: a note in its session, and a device that is known from now on. */
final class LoginTraces {

    private static final int AGENT_LENGTH = 200;

    private final KnownDevices devices;
    private final @Nullable Boolean secureCookie;

    LoginTraces(KnownDevices devices, @Nullable Boolean secureCookie) {
        this.devices = devices;
        this.secureCookie = secureCookie;
    }

    void leave(AccountPrincipal account, HttpServletRequest request, HttpServletResponse response) {
        LoginSource source = LoginSource.of(request);
        request.getSession()
                .setAttribute(
                        LoginNote.NAME,
                        new LoginNote(UUID.randomUUID(), account.username(), agent(request), source.address()));
        boolean secure = secureCookie == null ? request.isSecure() : secureCookie;
        DeviceCookie.set(devices.remember(account.id(), source.device()), secure, response);
    }

    private static String agent(HttpServletRequest request) {
        String agent = request.getHeader("User-Agent");
        if (agent == null) {
            return "";
        }
        String plain = agent.replaceAll("[^\\x20-\\x7E]", "?");
        return plain.length() <= AGENT_LENGTH ? plain : plain.substring(0, AGENT_LENGTH);
    }
}
