package vn.bangvang.shared.platform.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.bangvang.shared.platform.web.Legible;

/** One's own passkeys, and the login by one of them. Options and credentials are as WebAuthn has them in JSON. */
@RestController
class PasskeyController {

    private final Passkeys passkeys;
    private final Logins logins;

    PasskeyController(Passkeys passkeys, Logins logins) {
        this.passkeys = passkeys;
        this.logins = logins;
    }

    /** What the browser needs to make a passkey for one's own account. */
    @FreshLogin
    @PostMapping("/api/account/passkeys/options")
    Object askForNewPasskey(@AuthenticationPrincipal AccountPrincipal account, HttpServletRequest request) {
        return passkeys.toMake(account, request);
    }

    /** Keeps the passkey that the browser made, and answers all of one's own. */
    @FreshLogin
    @PostMapping("/api/account/passkeys")
    @ResponseStatus(HttpStatus.CREATED)
    Passkeys.PasskeyRows keepPasskey(
            @Valid @RequestBody PasskeyMade made,
            @AuthenticationPrincipal AccountPrincipal account,
            HttpServletRequest request) {
        passkeys.keep(account, made.label(), made.credential(), request);
        return passkeys.of(account.id());
    }

    /** Removes one of one's own passkeys. */
    @PostMapping("/api/account/passkeys/{id}/removals")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removePasskey(@PathVariable UUID id, @AuthenticationPrincipal AccountPrincipal account) {
        passkeys.remove(id, account);
    }

    /** What the browser needs to sign with a passkey in order to log in. */
    @PostMapping("/api/login/passkeys/options")
    Object askForPasskey(HttpServletRequest request) {
        return passkeys.toAsk(request);
    }

    /** Begins a session with what a passkey signed. */
    @PostMapping("/api/login/passkeys")
    AccountView logInByPasskey(
            @Valid @RequestBody PasskeyShown shown, HttpServletRequest request, HttpServletResponse response) {
        AccountPrincipal account = passkeys.whose(shown.credential(), request).withoutPassword();
        logins.begin(account, request, response);
        return AccountView.of(account);
    }

    /**
     * @param label by which the holder knows the device that keeps it
     * @param credential what the browser made: {@code PublicKeyCredential} as JSON
     */
    record PasskeyMade(
            @NotBlank @Size(max = 100) @Legible String label,
            @NotNull Map<String, Object> credential) {}

    /** @param credential what the browser signed: {@code PublicKeyCredential} as JSON */
    record PasskeyShown(@NotNull Map<String, Object> credential) {}
}
