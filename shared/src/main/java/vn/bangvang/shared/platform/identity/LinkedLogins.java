package vn.bangvang.shared.platform.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;

/**
 * Which accounts an identity provider opens (đăng nhập qua nhà cung cấp định danh, OpenID Connect): those to which its subject
 * was linked, by the account itself or by an administrator. Nobody gets an account by having one there.
 */
public final class LinkedLogins {

    static final String WANTED = LinkedLogins.class.getName() + ".wanted";

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final AdministratorsOnly administrators;
    private final @Nullable Oidc provider;

    LinkedLogins(DataSource dataSource, Accounts accounts, AdministratorsOnly administrators, @Nullable Oidc provider) {
        this.jdbc = JdbcClient.create(dataSource);
        this.accounts = accounts;
        this.administrators = administrators;
        this.provider = provider;
    }

    /** The account of this session wants to be linked to whoever comes back from the provider. */
    void want(AccountPrincipal account, HttpServletRequest request) {
        issuer();
        request.getSession().setAttribute(WANTED, account.id());
    }

    public static boolean isWanted(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(WANTED) != null;
    }

    /** What people call the provider; empty where there is none. */
    public Optional<String> provider() {
        return Optional.ofNullable(provider).map(Oidc::name);
    }

    /** Whether the account opens by the provider. */
    public boolean isLinked(UUID account) {
        return provider != null
                && jdbc.sql(
                                "select exists (select from accounts.linked_login where account_id = :account and issuer = :issuer)")
                        .param("account", account)
                        .param("issuer", issuer())
                        .query(Boolean.class)
                        .single();
    }

    private record Link(UUID accountId, @Nullable UUID linkedBy) {}

    /**
     * Empty as well for an account that is disabled, and for one that administers by now and was linked by somebody else: by
     * that link one administrator could confirm as the other.
     */
    Optional<AccountPrincipal> account(String subject) {
        return jdbc.sql("select account_id, linked_by from accounts.linked_login"
                        + " where issuer = :issuer and subject = :subject")
                .param("issuer", issuer())
                .param("subject", subject)
                .query(Link.class)
                .optional()
                .flatMap(link -> accounts.open(link.accountId())
                        .filter(account ->
                                account.id().equals(link.linkedBy()) || !administrators.administersAnything(account)));
    }

    /** Who asked for the link, unless disabled meanwhile. */
    AccountPrincipal owner(UUID account) {
        return accounts.open(account)
                .orElseThrow(() -> new Refusal(Reason.UNKNOWN_ACCOUNT, Map.of("account", account)));
    }

    /** Whoever was linked by an administrator makes the link their own by linking once more. */
    void link(UUID account, String subject, UUID by) {
        accounts.find(account).orElseThrow(() -> new Refusal(Reason.UNKNOWN_ACCOUNT, Map.of("account", account)));
        try {
            boolean linked = accounts.changed(
                    account,
                    AccountAct.LOGIN_LINKED,
                    by,
                    () -> jdbc.sql("""
                            insert into accounts.linked_login as known (issuer, subject, account_id, linked_by)
                            values (:issuer, :subject, :account, :by)
                            on conflict (issuer, subject) do update set linked_by = excluded.linked_by
                            where known.account_id = excluded.account_id and excluded.linked_by = excluded.account_id
                              and known.linked_by is distinct from excluded.linked_by
                            """)
                                    .param("issuer", issuer())
                                    .param("subject", subject)
                                    .param("account", account)
                                    .param("by", by)
                                    .update()
                            == 1);
            if (!linked) {
                throw new Refusal(Reason.LOGIN_ALREADY_LINKED);
            }
        } catch (DuplicateKeyException taken) {
            throw new Refusal(Reason.LOGIN_ALREADY_LINKED);
        }
    }

    void unlink(UUID account, UUID by) {
        accounts.changed(
                account,
                AccountAct.LOGIN_UNLINKED,
                by,
                () -> jdbc.sql("delete from accounts.linked_login where account_id = :account and issuer = :issuer")
                                .param("account", account)
                                .param("issuer", issuer())
                                .update()
                        == 1);
    }

    private String issuer() {
        if (provider == null) {
            throw new Refusal(Reason.NO_IDENTITY_PROVIDER);
        }
        return provider.issuer().toString();
    }
}
