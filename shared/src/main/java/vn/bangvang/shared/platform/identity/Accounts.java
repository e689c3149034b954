package vn.bangvang.shared.platform.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.platform.database.RecordMapper;
import vn.bangvang.shared.platform.database.StoreRoom;

/**
 * The accounts of this installation. Every change is on the disk before it is answered. On a disk that is nearly full
 * changes are refused, but for those that let somebody in or keep somebody out.
 */
public final class Accounts {

    private static final RecordMapper<Account> ACCOUNT = RecordMapper.of(Account.class);

    /** The name of the first administrator of a new installation. */
    public static final String FIRST_ADMINISTRATOR = "quantri";

    static final String USERNAME = "[a-z0-9][a-z0-9._@-]{2,63}";

    private static final Pattern WELL_FORMED = Pattern.compile(USERNAME);
    private static final String NOBODY = "";

    /** The name that somebody gave who wants to log in; what can be no name is nobody's and reaches no database. */
    static String asked(String name) {
        String username = name.strip().toLowerCase(Locale.ROOT);
        return WELL_FORMED.matcher(username).matches() ? username : NOBODY;
    }

    private final JdbcClient accounts;
    private final TransactionTemplate transaction;
    private final Passwords passwords;
    private final StoreRoom room;
    private final AccountActs acts;

    Accounts(DataSource dataSource, Passwords passwords, StoreRoom room) {
        this.room = room;
        this.accounts = JdbcClient.create(dataSource);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
        this.passwords = passwords;
        this.acts = new AccountActs(accounts);
    }

    /** Makes an account. Asking again with the same id and name changes nothing. */
    public void create(NewAccount account) {
        createAll(List.of(account));
    }

    /** Makes many accounts at once; those that share a password share the work of hashing it. */
    public void createAll(List<NewAccount> wanted) {
        createAll(wanted, null);
    }

    /** Whether it was not there yet. */
    boolean create(NewAccount account, UUID by) {
        return createAll(List.of(account), by) == 1;
    }

    private int createAll(List<NewAccount> wanted, @Nullable UUID by) {
        room.demand();
        // Hashing takes its time and waits for others: no transaction is open meanwhile.
        Map<String, String> hashes = new HashMap<>();
        for (NewAccount account : wanted) {
            String username = username(account.username());
            passwords.check(account.password(), username);
            if (!exists(account)) {
                hashes.computeIfAbsent(account.password(), passwords::hash);
            }
        }
        List<NewAccount> made = new ArrayList<>();
        durably(() -> {
            for (NewAccount account : wanted) {
                if (!exists(account)) {
                    insert(account, hashes.get(account.password()));
                    acts.record(AccountAct.CREATED, account.id(), by);
                    made.add(account);
                }
            }
        });
        return made.size();
    }

    /** Makes the first account of an installation that has none, with a password that must be changed. */
    public Optional<NewAccount> firstAdministrator(UUID id, UUID person, String initialPassword) {
        if (accounts.sql("select exists (select from accounts.account)")
                .query(Boolean.class)
                .single()) {
            return Optional.empty();
        }
        NewAccount first = new NewAccount(id, FIRST_ADMINISTRATOR, "Quản trị viên", person, initialPassword, true);
        create(first);
        return Optional.of(first);
    }

    public Optional<AccountPrincipal> find(UUID id) {
        return row(id).map(Account::principal);
    }

    /** What those of these accounts that exist are called. */
    public Map<UUID, String> displayNames(Collection<UUID> ids) {
        Map<UUID, String> names = new HashMap<>();
        if (!ids.isEmpty()) {
            accounts.sql("select id, display_name from accounts.account where id = any(:ids::uuid[])")
                    .param("ids", ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")))
                    .query(row -> {
                        names.put(row.getObject("id", UUID.class), row.getString("display_name"));
                    });
        }
        return names;
    }

    public Optional<AccountPrincipal> find(String username) {
        return row(username).map(Account::principal);
    }

    /**
     * Changes the password of somebody who knows the old one, and ends the account's other logins.
     *
     * @param keptSession the id of the session that stays, if there is one
     */
    public AccountPrincipal changePassword(
            UUID id, String oldPassword, String newPassword, @Nullable String keptSession) {
        Account account = row(id).orElseThrow(() -> unknown(id));
        if (!account.mustChangePassword()) {
            room.demand();
        }
        if (!passwords.matchesOfSomebodyKnown(oldPassword, account.passwordHash())) {
            throw new Refusal(Reason.WRONG_PASSWORD);
        }
        if (passwords.matchesOfSomebodyKnown(newPassword, account.passwordHash())) {
            throw new Refusal(Reason.PASSWORD_UNCHANGED);
        }
        passwords.check(newPassword, account.username());
        String hash = passwords.hash(newPassword);
        durably(() -> {
            replaceHash(account, hash);
            endLogins(account.username(), keptSession);
        });
        return find(id).orElseThrow(() -> unknown(id));
    }

    /** Says whose an account is that was nobody's. */
    AccountPrincipal assign(UUID id, UUID person, UUID by) {
        room.demand();
        Account account = row(id).orElseThrow(() -> unknown(id));
        if (account.personId() != null && !account.personId().equals(person)) {
            throw new Refusal(Reason.ACCOUNT_OF_ANOTHER_PERSON, Map.of("person", account.personId()));
        }
        durably(() -> {
            int changed = accounts.sql(
                            "update accounts.account set person_id = :person where id = :id and person_id is null")
                    .param("person", person)
                    .param("id", id)
                    .update();
            recordIf(changed, AccountAct.ASSIGNED, id, by);
        });
        return find(id).orElseThrow(() -> unknown(id));
    }

    /** Passkeys and links may be of whoever had the password. */
    private void endOtherWaysIn(UUID id) {
        accounts.sql("delete from accounts.passkey where account_id = :id")
                .param("id", id)
                .update();
        accounts.sql("delete from accounts.linked_login where account_id = :id")
                .param("id", id)
                .update();
    }

    /** Opens an account again for whoever lost its password, with one that serves only to choose another. */
    public void letIn(UUID id, String password) {
        Account account = row(id).orElseThrow(() -> unknown(id));
        String hash = passwords.hash(password);
        durably(() -> {
            accounts.sql("""
                            update accounts.account set password_hash = :hash, must_change_password = true,
                              disabled = false, password_changed_at = now() where id = :id
                            """).param("hash", hash).param("id", id).update();
            endOtherWaysIn(id);
            endLogins(account.username(), null);
            acts.record(AccountAct.LET_IN, id, null);
        });
    }

    /** Gives whoever lost the password one that serves only to choose another, and ends the account's logins. */
    void resetPassword(UUID id, String password, UUID by) {
        Account account = row(id).orElseThrow(() -> unknown(id));
        String hash = passwords.hash(password);
        durably(() -> {
            accounts.sql("""
                            update accounts.account set password_hash = :hash, must_change_password = true,
                              password_changed_at = now() where id = :id
                            """).param("hash", hash).param("id", id).update();
            endOtherWaysIn(id);
            endLogins(account.username(), null);
            acts.record(AccountAct.PASSWORD_RESET, id, by);
        });
    }

    /** Lets nobody in by this account any more, and ends its logins. */
    void disable(UUID id, UUID by) {
        Account account = row(id).orElseThrow(() -> unknown(id));
        durably(() -> {
            int changed = setDisabled(id, true);
            endLogins(account.username(), null);
            recordIf(changed, AccountAct.DISABLED, id, by);
        });
    }

    /** Lets somebody in again by an account that was disabled, with the password it had. */
    void enable(UUID id, UUID by) {
        row(id).orElseThrow(() -> unknown(id));
        durably(() -> recordIf(setDisabled(id, false), AccountAct.ENABLED, id, by));
    }

    /** Ends all logins of an account; its devices stay known. */
    void endSessions(UUID id, UUID by) {
        Account account = row(id).orElseThrow(() -> unknown(id));
        durably(() -> {
            endSessions(account.username(), null);
            acts.record(AccountAct.SESSIONS_ENDED, id, by);
        });
    }

    /**
     * Something that is changed beside the row of an account, recorded in the same transaction.
     *
     * @param work whether it changed anything
     */
    boolean changed(UUID id, AccountAct act, UUID by, BooleanSupplier work) {
        return Boolean.TRUE.equals(transaction.execute(begun -> {
            accounts.sql("set local synchronous_commit = on").update();
            boolean done = work.getAsBoolean();
            recordIf(done ? 1 : 0, act, id, by);
            return done;
        }));
    }

    /** Empty as well for one that is disabled. */
    Optional<AccountPrincipal> open(UUID id) {
        return row(id).filter(account -> !account.disabled()).map(Account::principal);
    }

    private int setDisabled(UUID id, boolean disabled) {
        return accounts.sql("update accounts.account set disabled = :disabled where id = :id and disabled <> :disabled")
                .param("disabled", disabled)
                .param("id", id)
                .update();
    }

    /** What changed nothing is no act. */
    private void recordIf(int changed, AccountAct act, UUID account, UUID by) {
        if (changed > 0) {
            acts.record(act, account, by);
        }
    }

    Optional<Account> row(String given) {
        String username = given.strip().toLowerCase(Locale.ROOT);
        if (!WELL_FORMED.matcher(username).matches()) {
            return Optional.empty();
        }
        return accounts.sql("select * from accounts.account where username = :username")
                .param("username", username)
                .query(ACCOUNT)
                .optional();
    }

    private Optional<Account> row(UUID id) {
        return accounts.sql("select * from accounts.account where id = :id")
                .param("id", id)
                .query(ACCOUNT)
                .optional();
    }

    private boolean exists(NewAccount account) {
        Optional<Account> known = row(account.id());
        if (known.isPresent() && !known.get().username().equals(username(account.username()))) {
            throw new Refusal(Reason.ALREADY_EXISTS, Map.of("id", account.id()));
        }
        return known.isPresent();
    }

    private void insert(NewAccount account, String hash) {
        String username = username(account.username());
        try {
            accounts.sql("""
                            insert into accounts.account
                              (id, username, display_name, person_id, password_hash, must_change_password)
                            values (:id, :username, :displayName, :personId, :hash, :mustChange)
                            """)
                    .param("id", account.id())
                    .param("username", username)
                    .param("displayName", account.displayName())
                    .param("personId", account.personId())
                    .param("hash", hash)
                    .param("mustChange", account.mustChangePassword())
                    .update();
        } catch (DuplicateKeyException taken) {
            throw new Refusal(Reason.USERNAME_TAKEN, Map.of("username", username));
        }
    }

    /** Only over the hash that was compared: of two changes at once the second one fails. */
    private void replaceHash(Account account, String hash) {
        int changed = accounts.sql("""
                        update accounts.account
                        set password_hash = :hash, must_change_password = false, password_changed_at = now()
                        where id = :id and password_hash = :old
                        """)
                .param("hash", hash)
                .param("id", account.id())
                .param("old", account.passwordHash())
                .update();
        if (changed == 0) {
            throw new Refusal(Reason.CHANGED_MEANWHILE);
        }
    }

    private void endSessions(String username, @Nullable String kept) {
        accounts.sql("delete from accounts.spring_session where principal_name = :name and session_id <> :kept")
                .param("name", username)
                .param("kept", kept == null ? "" : kept)
                .update();
    }

    private void endLogins(String username, @Nullable String kept) {
        endSessions(username, kept);
        accounts.sql("""
                        delete from accounts.known_device where account_id =
                          (select id from accounts.account where username = :name)
                        """).param("name", username).update();
    }

    private void durably(Runnable work) {
        transaction.executeWithoutResult(begun -> {
            accounts.sql("set local synchronous_commit = on").update();
            work.run();
        });
    }

    private static String username(String given) {
        String username = given.strip().toLowerCase(Locale.ROOT);
        if (!WELL_FORMED.matcher(username).matches()) {
            throw new Refusal(Reason.INVALID_VALUE, Map.of("field", "username"));
        }
        return username;
    }

    private static Refusal unknown(UUID id) {
        return new Refusal(Reason.UNKNOWN_ACCOUNT, Map.of("account", id));
    }
}
