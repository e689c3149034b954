package vn.bangvang.shared.platform.identity;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.bangvang.shared.platform.database.StoreRoom;

/**
 * What an account has filled in on a page and not sent yet (nội dung chưa gửi): kept while it is typed, shown to nobody else,
 * and forgotten once it was sent or two months have gone by. Nobody has acted by it, so it is no event.
 */
public final class UnsentForms {

    /** So many of an account; beyond, the oldest is forgotten. */
    static final int MOST = 50;

    /** Of one form: with its marks it stays below what a request may hold. */
    static final int MOST_LETTERS = 50_000;

    /**
     * @param act which form of the page it is
     * @param fields what stands in them, as the page wrote it
     */
    public record Unsent(String act, String fields, Instant keptAt) {}

    private final JdbcClient accounts;
    private final StoreRoom room;

    UnsentForms(DataSource dataSource, StoreRoom room) {
        this.accounts = JdbcClient.create(dataSource);
        this.room = room;
    }

    /** Of one case, by the act. */
    public Map<String, Unsent> of(UUID account, UUID caseId) {
        return accounts
                .sql("""
                        select act, fields, kept_at from accounts.unsent_form
                        where account_id = :account and case_id = :id and kept_at > now() - interval '60 days'
                        """)
                .param("account", account)
                .param("id", caseId)
                .query((row, n) -> new Unsent(
                        row.getString("act"),
                        row.getString("fields"),
                        row.getObject("kept_at", OffsetDateTime.class).toInstant()))
                .list()
                .stream()
                .collect(Collectors.toMap(Unsent::act, Function.identity()));
    }

    /** In place of what was kept of that form. What is old is forgotten on the way, of everybody. */
    void keep(UUID account, UUID caseId, String act, String fields) {
        room.demand();
        accounts.sql("delete from accounts.unsent_form where kept_at < now() - interval '60 days'")
                .update();
        accounts.sql("""
                        insert into accounts.unsent_form (account_id, case_id, act, fields)
                        values (:account, :id, :act, :fields)
                        on conflict (account_id, case_id, act) do update set fields = excluded.fields, kept_at = now()
                        """)
                .param("account", account)
                .param("id", caseId)
                .param("act", act)
                .param("fields", fields)
                .update();
        accounts.sql("""
                        delete from accounts.unsent_form where account_id = :account and (case_id, act) in (
                          select case_id, act from accounts.unsent_form where account_id = :account
                          order by kept_at desc, case_id, act offset :most)
                        """).param("account", account).param("most", MOST).update();
    }

    void forget(UUID account, UUID caseId, String act) {
        accounts.sql("delete from accounts.unsent_form where account_id = :account and case_id = :id and act = :act")
                .param("account", account)
                .param("id", caseId)
                .param("act", act)
                .update();
    }
}
