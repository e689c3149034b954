package vn.bangvang.shared.platform.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;

/** What a login leaves behind: a note in its session, and a device that is known from now on; or the name that was tried. */
final class LoginTraces {

    private static final int AGENT_LENGTH = 200;

    private final KnownDevices devices;
    private final IdentityProperties properties;

    LoginTraces(KnownDevices devices, IdentityProperties properties) {
        this.devices = devices;
        this.properties = properties;
    }

    void leave(AccountPrincipal account, HttpServletRequest request, HttpServletResponse response) {
        LoginSource source = LoginSource.of(request);
        request.getSession()
                .setAttribute(
                        LoginNote.NAME,
                        new LoginNote(UUID.randomUUID(), account.username(), agent(request), source.address()));
        DeviceCookie.set(devices.remember(account.id(), source.device()), properties.isSecure(request), response);
    }

    /** For the next try. */
    void failed(HttpServletRequest request, HttpServletResponse response) {
        TriedName.keep(request, properties.isSecure(request), response);
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
