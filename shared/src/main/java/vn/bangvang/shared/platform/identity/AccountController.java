package vn.bangvang.shared.platform.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.bangvang.shared.domain.kernel.PersonId;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.platform.web.Legible;

/** Changes of accounts: one's own password, and, for administrators, new accounts and the end of old ones. */
@RestController
class AccountController {

    private final Accounts accounts;
    private final Logins logins;
    private final PasswordChanges changes;
    private final AdministratorsOnly administrators;
    private final ObjectProvider<RegisteredPersons> persons;

    AccountController(
            Accounts accounts,
            Logins logins,
            PasswordChanges changes,
            AdministratorsOnly administrators,
            ObjectProvider<RegisteredPersons> persons) {
        this.persons = persons;
        this.changes = changes;
        this.accounts = accounts;
        this.logins = logins;
        this.administrators = administrators;
    }

    @PostMapping("/api/account/password")
    AccountView changePassword(
            @Valid @RequestBody PasswordChange change,
            @AuthenticationPrincipal AccountPrincipal account,
            HttpServletRequest request,
            HttpServletResponse response) {
        return AccountView.of(changes.change(account, change.oldPassword(), change.newPassword(), request, response));
    }

    @PostMapping("/api/accounts")
    @ResponseStatus(HttpStatus.CREATED)
    AccountView create(@Valid @RequestBody AccountWanted wanted, @AuthenticationPrincipal AccountPrincipal by) {
        administrators.demand(by);
        demandRegistered(wanted.personId());
        UUID id = wanted.id() == null ? UUID.randomUUID() : wanted.id();
        accounts.create(new NewAccount(
                id, wanted.username(), wanted.displayName(), wanted.personId(), wanted.password(), true));
        return AccountView.of(accounts.find(id).orElseThrow());
    }

    /** Gives an account the person whose it is, once. */
    @PostMapping("/api/accounts/{id}/person")
    AccountView assign(
            @PathVariable UUID id,
            @Valid @RequestBody PersonOfAccount person,
            @AuthenticationPrincipal AccountPrincipal by) {
        administrators.demand(by);
        if (id.equals(by.id())) {
            throw new Refusal(Reason.OWN_ACCOUNT);
        }
        demandRegistered(person.personId());
        return AccountView.of(accounts.assign(id, person.personId()));
    }

    @PostMapping("/api/accounts/{id}/disable")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void disable(@PathVariable UUID id, @AuthenticationPrincipal AccountPrincipal by) {
        administrators.demand(by);
        if (id.equals(by.id())) {
            throw new Refusal(Reason.OWN_ACCOUNT);
        }
        accounts.disable(id);
        logins.forgetEnded();
    }

    private void demandRegistered(@Nullable UUID person) {
        RegisteredPersons known = persons.getIfAvailable(() -> anybody -> true);
        if (person != null && !known.knows(new PersonId(person))) {
            throw new Refusal(Reason.PERSON_NOT_REGISTERED, Map.of("person", person));
        }
    }

    record PersonOfAccount(@NotNull UUID personId) {}

    record PasswordChange(
            @NotNull String oldPassword, @NotNull String newPassword) {}

    /** The password is the first one, which its holder has to change. */
    record AccountWanted(
            @Nullable UUID id,
            @NotNull @Pattern(regexp = Accounts.USERNAME) String username,
            @NotBlank @Size(min = 1, max = 200) @Legible String displayName,
            @Nullable UUID personId,
            @NotNull String password) {}
}
