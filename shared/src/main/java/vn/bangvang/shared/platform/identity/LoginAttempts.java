package vn.bangvang.shared.platform.identity;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Slows down guessing. A try is counted as wrong before the password is looked at and taken back when it was right, so
 * that tries side by side are all counted. Kept in the database, so that all processes count together; rows are taken in
 * the order of their keys.
 */
final class LoginAttempts {

    /** Nothing is changed where the limit is reached; the clock is read after the row was waited for. */
    private static final String DOUBLING = """
            insert into accounts.failed_login as known (key, failures, last_failure, blocked_until)
            values (:key, 1, clock_timestamp(), '-infinity')
            on conflict (key) do update set
              failures = case when known.last_failure < clock_timestamp() - interval '1 day' then 1
                else known.failures + 1 end,
              last_failure = clock_timestamp(),
              blocked_until = case
                when known.last_failure < clock_timestamp() - interval '1 day' or known.failures + 1 < :free
                  then '-infinity'
                else clock_timestamp()
                  + make_interval(secs => least(:seconds, power(2, least(known.failures + 3 - :free, 20)))) end
            where known.blocked_until <= clock_timestamp()
            """;

    /** Each try moves the day on which all is free again; the free ones are how far it may lie ahead. */
    private static final String STEADY = """
            insert into accounts.failed_login as known (key, failures, last_failure, blocked_until)
            values (:key, 1, clock_timestamp(), clock_timestamp() - make_interval(secs => :seconds * (:free - 1)))
            on conflict (key) do update set
              failures = known.failures + 1,
              last_failure = clock_timestamp(),
              blocked_until = greatest(
                  known.blocked_until, clock_timestamp() - make_interval(secs => :seconds * :free))
                + make_interval(secs => :seconds)
            where known.blocked_until <= clock_timestamp()
            """;

    private final JdbcClient accounts;
    private final TransactionTemplate transaction;

    LoginAttempts(DataSource dataSource) {
        this.accounts = JdbcClient.create(dataSource);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
    }

    /** Counts a try, unless one of its limits is reached: then it says after how many seconds to come back. */
    OptionalInt begin(List<GuessLimit> limits) {
        OptionalInt wait = secondsToWait(limits);
        if (wait.isPresent()) {
            return wait;
        }
        forgetOld();
        boolean counted = Boolean.TRUE.equals(transaction.execute(begun -> {
            boolean all = inOrder(limits).stream().allMatch(this::count);
            if (!all) {
                begun.setRollbackOnly();
            }
            return all;
        }));
        return counted
                ? OptionalInt.empty()
                : OptionalInt.of(secondsToWait(limits).orElse(1));
    }

    /** The password was right: what was counted for it is taken back, and its own row of wrong ones is over. */
    void succeeded(List<GuessLimit> limits) {
        transaction.executeWithoutResult(begun -> inOrder(limits).forEach(limit -> {
            if (limit.doubling()) {
                accounts.sql("delete from accounts.failed_login where key = :key")
                        .param("key", limit.key())
                        .update();
            } else {
                giveBack(limit);
            }
        }));
    }

    /** The password was not looked at after all. */
    void notTried(List<GuessLimit> limits) {
        transaction.executeWithoutResult(begun -> inOrder(limits).forEach(this::giveBack));
    }

    private boolean count(GuessLimit limit) {
        return accounts.sql(limit.doubling() ? DOUBLING : STEADY)
                        .param("key", limit.key())
                        .param("free", limit.free())
                        .param("seconds", limit.seconds())
                        .update()
                == 1;
    }

    private void giveBack(GuessLimit limit) {
        String back = limit.doubling() ? "'-infinity'" : "blocked_until - make_interval(secs => :seconds)";
        accounts.sql("update accounts.failed_login set failures = failures - 1, blocked_until = " + back
                        + " where key = :key and failures > 0")
                .param("key", limit.key())
                .param("seconds", limit.seconds())
                .update();
    }

    private OptionalInt secondsToWait(List<GuessLimit> limits) {
        int seconds = accounts.sql("""
                        select coalesce(ceil(extract(epoch from max(blocked_until) - now())), 0)::int
                        from accounts.failed_login where key in (:keys) and blocked_until > now()
                        """)
                .param("keys", limits.stream().map(GuessLimit::key).toList())
                .query(Integer.class)
                .single();
        return seconds == 0 ? OptionalInt.empty() : OptionalInt.of(seconds);
    }

    private void forgetOld() {
        accounts.sql("""
                        delete from accounts.failed_login where key in (
                          select key from accounts.failed_login where last_failure < now() - interval '2 days'
                          limit 100 for update skip locked)
                        """).update();
    }

    private static List<GuessLimit> inOrder(List<GuessLimit> limits) {
        return limits.stream().sorted(Comparator.comparing(GuessLimit::key)).toList();
    }
}
