package vn.bangvang.shared.platform.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.platform.web.Legible;

/** Links accounts to their holders at the identity provider, and unlinks them. */
@RestController
class LinkController {

    private final LinkedLogins links;
    private final Accounts accounts;
    private final AdministratorsOnly administrators;

    LinkController(LinkedLogins links, Accounts accounts, AdministratorsOnly administrators) {
        this.links = links;
        this.accounts = accounts;
        this.administrators = administrators;
    }

    /** The next login at the provider within this session links one's own account to whoever it is there. */
    @FreshLogin
    @PostMapping("/api/account/links")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void linkOwnAccount(@AuthenticationPrincipal AccountPrincipal account, HttpServletRequest request) {
        links.want(account, request);
    }

    /** Ends the link of one's own account with the identity provider. */
    @PostMapping("/api/account/links/endings")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unlinkOwnAccount(@AuthenticationPrincipal AccountPrincipal account) {
        links.unlink(account.id(), account.id());
    }

    /**
     * Links an account to its holder at the identity provider. Not an account that administers: by it one administrator could
     * confirm as the other.
     */
    @PostMapping("/api/accounts/{id}/links")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void linkAccount(
            @PathVariable UUID id,
            @Valid @RequestBody LinkOfAccount link,
            @AuthenticationPrincipal AccountPrincipal by) {
        demandOfSomebodyElse(id, by);
        accounts.find(id).ifPresent(administrators::demandNoAdministrator);
        links.link(id, link.subject(), by.id());
    }

    /** Ends the link of an account with the identity provider. */
    @PostMapping("/api/accounts/{id}/links/endings")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unlinkAccount(@PathVariable UUID id, @AuthenticationPrincipal AccountPrincipal by) {
        demandOfSomebodyElse(id, by);
        links.unlink(id, by.id());
    }

    private void demandOfSomebodyElse(UUID account, AccountPrincipal by) {
        administrators.demand(by);
        if (account.equals(by.id())) {
            throw new Refusal(Reason.OWN_ACCOUNT);
        }
    }

    /** @param subject by which the provider knows the holder: {@code sub} in its tokens */
    record LinkOfAccount(@NotBlank @Size(max = 255) @Legible String subject) {}
}
