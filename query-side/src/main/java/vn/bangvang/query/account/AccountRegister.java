package vn.bangvang.query.account;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.bangvang.query.person.NameSearch;
import vn.bangvang.query.readmodel.Later;
import vn.bangvang.query.readmodel.Listing;
import vn.bangvang.query.readmodel.Page;
import vn.bangvang.query.readmodel.Paging;
import vn.bangvang.query.readmodel.PeopleNames;
import vn.bangvang.query.readmodel.QueryContext;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.person.PersonState;
import vn.bangvang.shared.platform.database.DatabaseConfiguration;
import vn.bangvang.shared.platform.identity.AccountAct;

/**
 * The accounts (tài khoản) and what was done to them, without anything of their passwords. The whole is for administrators of
 * the top; what was done is for its auditors too.
 */
@Component
public final class AccountRegister {

    record FindAccounts(
            @Parameter(
                    description = "Tìm theo tên đăng nhập, tên hiển thị hoặc họ tên, không cần dấu"
                            + " · by user name, display name or the person's name, without diacritics")
            @Size(max = 100)
            @Nullable
            String q,

            @Nullable UUID person,
            @Nullable Boolean disabled) {}

    /**
     * @param personName null for an account of nobody, and once the name was erased
     * @param lastLogin when a session was begun last, as far as it is known: it is forgotten with the password
     */
    public record AccountRow(
            UUID id,
            String username,
            String displayName,
            @Nullable UUID person,
            @Later @Nullable String personName,
            boolean disabled,
            boolean mustChangePassword,
            Instant createdAt,
            @Nullable Instant lastLogin) {

        private AccountRow of(@Nullable String name) {
            return new AccountRow(
                    id, username, displayName, person, name, disabled, mustChangePassword, createdAt, lastLogin);
        }
    }

    record FindAccountActs(@Nullable UUID account) {}

    /** Who did it is null for what was done on the machine itself. */
    record ActRow(
            long position,
            Instant doneAt,
            AccountAct act,
            UUID account,
            String accountName,
            String username,
            @Nullable UUID by,
            @Nullable String byName,
            @Nullable String byUsername) {}

    private static final String SELECT = """
            select id, username, display_name, person, disabled, must_change_password, created_at, last_login
            from (
              select a.*, person_id as person, lower(public.unaccent(username || ' ' || display_name)) as search,
                     (select max(used_at) from accounts.known_device d where d.account_id = a.id) as last_login
              from accounts.account a) account""";

    private static final String ACTS = """
            select position, done_at, act, a.id as account, a.display_name as account_name, a.username,
                   b.id as by, b.display_name as by_name, b.username as by_username
            from accounts.account_act
            join accounts.account a on a.id = account_id left join accounts.account b on b.id = by_id""";

    private final JdbcClient accounts;
    private final PeopleNames names;
    private final NameSearch search;

    AccountRegister(
            @Qualifier(DatabaseConfiguration.ACCOUNTS) DataSource accounts, PeopleNames names, NameSearch search) {
        this.search = search;
        this.accounts = JdbcClient.create(accounts);
        this.names = names;
    }

    Page<AccountRow> handle(FindAccounts query, Paging paging, QueryContext context) {
        demandAdministrator(context);
        return called(query.q(), Listing.of(SELECT))
                .when(query.person(), "person = :person")
                .when(query.disabled(), "disabled = :disabled")
                .page(accounts, context, paging, "username, id", AccountRow.class)
                .map(this::named);
    }

    Optional<AccountRow> find(UUID id, QueryContext context) {
        demandAdministrator(context);
        return Listing.of(SELECT).where("id = :id", id).one(accounts, context, AccountRow.class).stream()
                .flatMap(found -> named(List.of(found)).stream())
                .findFirst();
    }

    Page<ActRow> acts(FindAccountActs query, Paging paging, QueryContext context) {
        if (!context.viewer().overseesEverything()) {
            throw new Refusal(Reason.ADMINISTRATORS_ONLY);
        }
        return Listing.of(ACTS)
                .when(query.account(), "account_id = :account")
                .page(accounts, context, paging, "position desc", ActRow.class);
    }

    /** To whom the reader may give a mandate, by name; at most so many. */
    public List<AccountRow> appointable(String words, int most, QueryContext context) {
        return named(
                called(words, appointable(context)).limited(accounts, context, "username, id", most, AccountRow.class));
    }

    /** Empty for an account that is nobody's, that is disabled, and that the reader may not appoint. */
    public Optional<AccountRow> appointable(UUID id, QueryContext context) {
        return appointable(context).where("id = :id", id).one(accounts, context, AccountRow.class).stream()
                .flatMap(found -> named(List.of(found)).stream())
                .findFirst();
    }

    /** Whoever administers less than everything appoints the people of their own units. */
    private static Listing appointable(QueryContext context) {
        Listing open = Listing.of(SELECT).where("person is not null and not disabled");
        if (context.viewer().administersEverything()) {
            return open;
        }
        Set<UnitId> units = context.viewer().administered();
        return open.where(
                "person in (select unnest(:persons::uuid[]))",
                context.viewer()
                        .references()
                        .persons()
                        .all()
                        .filter(person -> units.contains(person.lastUnit()))
                        .map(PersonState::id)
                        .toList());
    }

    /** By user name or display name, or by the name that the person has in the register. */
    private Listing called(@Nullable String words, Listing listing) {
        return words == null || words.isBlank()
                ? listing
                : listing.with("called", search.registered(words))
                        .where(
                                "search like " + Listing.PATTERN + " or person in (select unnest(:called::uuid[]))",
                                words.strip());
    }

    private static void demandAdministrator(QueryContext context) {
        if (!context.viewer().administersEverything()) {
            throw new Refusal(Reason.ADMINISTRATORS_ONLY);
        }
    }

    private List<AccountRow> named(List<AccountRow> rows) {
        Map<UUID, String> persons = names.ofPersons(
                rows.stream().map(AccountRow::person).filter(Objects::nonNull).toList());
        return rows.stream()
                .map(row -> row.of(row.person() == null ? null : persons.get(row.person())))
                .toList();
    }
}
