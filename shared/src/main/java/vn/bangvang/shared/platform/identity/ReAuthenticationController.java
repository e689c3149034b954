package vn.bangvang.shared.platform.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Within a session its holder shows anew who it is, before what asks for a {@link FreshLogin}. */
@RestController
class ReAuthenticationController {

    private final FreshLogins freshLogins;
    private final Passkeys passkeys;

    ReAuthenticationController(FreshLogins freshLogins, Passkeys passkeys) {
        this.freshLogins = freshLogins;
        this.passkeys = passkeys;
    }

    /**
     * Makes the login of this session a fresh one, by the password or by a passkey of the account; a browser is asked for the
     * passkey as at a login. Whoever sends the password with each request needs none of it.
     */
    @PostMapping("/api/account/re-authentications")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void authenticateAgain(
            @Valid @RequestBody ShownAgain again,
            @AuthenticationPrincipal AccountPrincipal account,
            HttpServletRequest request) {
        if (request.getSession(false) == null) {
            return;
        }
        if (again.credential() != null) {
            passkeys.demandOwn(again.credential(), account, request);
            freshLogins.confirmed(request);
        } else if (again.password() != null && !again.password().isEmpty()) {
            freshLogins.byPassword(account, again.password(), request);
        } else {
            throw freshLogins.notFresh();
        }
    }

    /**
     * One of both.
     *
     * @param password of the account
     * @param credential what the browser signed: {@code PublicKeyCredential} as JSON
     */
    record ShownAgain(
            @Nullable @Size(max = 1000) String password,
            @Nullable Map<String, Object> credential) {

        @Override
        public String toString() {
            return "ShownAgain";
        }
    }
}
