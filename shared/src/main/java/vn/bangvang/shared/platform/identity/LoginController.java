package vn.bangvang.shared.platform.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.authentication.www.BasicAuthenticationConverter;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Opens a session for a program that asks, by HTTP Basic or by the fields of a form. */
@RestController
class LoginController {

    private final AuthenticationManager authentication;
    private final Logins logins;

    LoginController(AuthenticationManager authentication, Logins logins) {
        this.authentication = authentication;
        this.logins = logins;
    }

    /** Opens a session, by HTTP Basic or by name and password in the body; never by what stands in the address. */
    @PostMapping("/api/login")
    AccountView logIn(
            @RequestParam(required = false) @Nullable String username,
            @RequestParam(required = false) @Nullable String password,
            @AuthenticationPrincipal @Nullable AccountPrincipal known,
            HttpServletRequest request,
            HttpServletResponse response) {
        AccountPrincipal account;
        if (username != null) {
            account = byForm(username, password, request);
        } else if (request.getSession(false) == null) {
            account = known;
        } else {
            account = byBasic(request);
        }
        if (account == null) {
            throw new BadCredentialsException("No credentials");
        }
        logins.begin(account, request, response);
        return AccountView.of(account);
    }

    /** Beside a session nobody has looked at the password yet, and the session alone begins no new one. */
    private @Nullable AccountPrincipal byBasic(HttpServletRequest request) {
        Authentication asked = new BasicAuthenticationConverter(LoginSource::of).convert(request);
        return asked == null
                ? null
                : AccountPrincipal.of(authentication.authenticate(asked)).orElse(null);
    }

    private @Nullable AccountPrincipal byForm(String username, @Nullable String password, HttpServletRequest request) {
        UsernamePasswordAuthenticationToken asked =
                UsernamePasswordAuthenticationToken.unauthenticated(username, password == null ? "" : password);
        asked.setDetails(LoginSource.of(request));
        Authentication done = authentication.authenticate(asked);
        return AccountPrincipal.of(done).orElse(null);
    }
}
