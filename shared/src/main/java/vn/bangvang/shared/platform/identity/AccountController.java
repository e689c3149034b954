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

    /** Changes the caller's own password and ends the other logins. */
    @PostMapping("/api/account/password-changes")
    AccountView changeOwnPassword(
            @Valid @RequestBody PasswordChange change,
            @AuthenticationPrincipal AccountPrincipal account,
            HttpServletRequest request,
            HttpServletResponse response) {
        return AccountView.of(changes.change(account, change.oldPassword(), change.newPassword(), request, response));
    }

    /** Makes an account. Without a password one is made and answered, this once. */
    @PostMapping("/api/accounts")
    @ResponseStatus(HttpStatus.CREATED)
    AccountMade createAccount(@Valid @RequestBody AccountWanted wanted, @AuthenticationPrincipal AccountPrincipal by) {
        administrators.demand(by);
        demandRegistered(wanted.personId());
        UUID id = wanted.id() == null ? UUID.randomUUID() : wanted.id();
        String oneTime = wanted.password() == null ? Passwords.oneTime() : null;
        boolean made = accounts.create(
                new NewAccount(
                        id,
                        wanted.username(),
                        wanted.displayName(),
                        wanted.personId(),
                        oneTime == null ? wanted.password() : oneTime,
                        true),
                by.id());
        return AccountMade.of(accounts.find(id).orElseThrow(), made ? oneTime : null);
    }

    /** Gives an account the person whose it is, once. */
    @PostMapping("/api/accounts/{id}/person-assignments")
    AccountView assignPerson(
            @PathVariable UUID id,
            @Valid @RequestBody PersonOfAccount person,
            @AuthenticationPrincipal AccountPrincipal by) {
        demandOfSomebodyElse(id, by);
        demandRegistered(person.personId());
        return AccountView.of(accounts.assign(id, person.personId(), by.id()));
    }

    /** Disables an account and ends its logins. */
    @PostMapping("/api/accounts/{id}/disablings")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void disableAccount(@PathVariable UUID id, @AuthenticationPrincipal AccountPrincipal by) {
        demandOfSomebodyElse(id, by);
        accounts.disable(id, by.id());
        logins.forgetEnded();
    }

    /** Enables a disabled account again. */
    @PostMapping("/api/accounts/{id}/enablings")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void enableAccount(@PathVariable UUID id, @AuthenticationPrincipal AccountPrincipal by) {
        demandOfSomebodyElse(id, by);
        accounts.enable(id, by.id());
    }

    /**
     * Makes a password that serves only to choose another, and answers it, this once. Not for an account that
     * administers: with it one administrator could confirm as the other.
     */
    @PostMapping("/api/accounts/{id}/password-resets")
    PasswordReset resetPassword(@PathVariable UUID id, @AuthenticationPrincipal AccountPrincipal by) {
        demandOfSomebodyElse(id, by);
        accounts.find(id).ifPresent(administrators::demandNoAdministrator);
        String oneTime = Passwords.oneTime();
        accounts.resetPassword(id, oneTime, by.id());
        logins.forgetEnded();
        return new PasswordReset(oneTime);
    }

    private void demandOfSomebodyElse(UUID account, AccountPrincipal by) {
        administrators.demand(by);
        if (account.equals(by.id())) {
            throw new Refusal(Reason.OWN_ACCOUNT);
        }
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

    record PasswordReset(String oneTimePassword) {

        @Override
        public String toString() {
            return "PasswordReset";
        }
    }

    /** The password is the first one, which its holder has to change; without one the service makes it. */
    record AccountWanted(
            @Nullable UUID id,
            @NotNull @Pattern(regexp = Accounts.USERNAME) String username,
            @NotBlank @Size(min = 1, max = 200) @Legible String displayName,
            @Nullable UUID personId,
            @Nullable String password) {}
}
