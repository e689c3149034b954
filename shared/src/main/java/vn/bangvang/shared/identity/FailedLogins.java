package vn.bangvang.shared.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalInt;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Slows down guessing. From the fifth failure in a row the next try has to wait, twice as long each time: at most a
 * minute for a name, so that nobody can be locked out by others, and at most a quarter of an hour for an address, which
 * many people may share and which is therefore given twenty failures. Kept in the database, so that all processes count
 * together; a day without failures starts afresh.
 */
final class FailedLogins {

    private static final int FREE_BY_NAME = 5;
    private static final int FREE_BY_ADDRESS = 20;
    private static final int LONGEST_BY_NAME = 60;
    private static final int LONGEST_BY_ADDRESS = 900;

    private static final String RECORD = """
            insert into accounts.failed_login as known (key, failures, last_failure, blocked_until)
            values (:key, 1, now(), now())
            on conflict (key) do update set
              failures = case when known.last_failure < now() - interval '1 day' then 1 else known.failures + 1 end,
              last_failure = now(),
              blocked_until = now() + case
                when known.last_failure < now() - interval '1 day' or known.failures + 1 < :free then interval '0'
                else make_interval(secs => least(:longest, power(2, least(known.failures + 1 - :free, 20)))) end
            """;

    private final JdbcClient accounts;

    FailedLogins(JdbcClient accounts) {
        this.accounts = accounts;
    }

    /** How many seconds the next try has to wait, if it has to. */
    OptionalInt secondsToWait(String username, String address) {
        int seconds = accounts.sql("""
                        select coalesce(ceil(extract(epoch from max(blocked_until) - now())), 0)::int from accounts.failed_login
                        where key in (:keys) and blocked_until > now()
                        """)
                .param("keys", List.of(byName(username), byAddress(address)))
                .query(Integer.class)
                .single();
        return seconds == 0 ? OptionalInt.empty() : OptionalInt.of(seconds);
    }

    void record(String username, String address) {
        record(byName(username), FREE_BY_NAME, LONGEST_BY_NAME);
        record(byAddress(address), FREE_BY_ADDRESS, LONGEST_BY_ADDRESS);
        accounts.sql("delete from accounts.failed_login where last_failure < now() - interval '2 days'")
                .update();
    }

    /** A success clears the name; the address still has to grow old. */
    void forget(String username) {
        accounts.sql("delete from accounts.failed_login where key = :key")
                .param("key", byName(username))
                .update();
    }

    private void record(String key, int free, int longest) {
        accounts.sql(RECORD)
                .param("key", key)
                .param("free", free)
                .param("longest", longest)
                .update();
    }

    private static String byName(String username) {
        return hash("name:" + username);
    }

    private static String byAddress(String address) {
        return hash("address:" + address);
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
