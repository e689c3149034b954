package vn.bangvang.shared.platform.identity;

import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.kernel.TaskKind;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.platform.database.StoreRoom;

/** Tasks of which an account does not want to be reminded before a day (để sau). */
public final class PutOffs {

    /** So many at once; whoever puts off more does not want an inbox. */
    static final int MOST = 500;

    /** How far ahead, in days. */
    static final int LONGEST = 366;

    /**
     * @param part which of several tasks of this kind; null where there can be one only
     * @param unitId the unit for which it is to be done
     * @param until the day on which it is shown again
     */
    public record PutOff(
            UUID caseId, TaskKind task, @Nullable String part, UnitId unitId, LocalDate until) {}

    private final JdbcClient accounts;
    private final StoreRoom room;

    PutOffs(DataSource dataSource, StoreRoom room) {
        this.accounts = JdbcClient.create(dataSource);
        this.room = room;
    }

    /** Those that still hold on a day. */
    public List<PutOff> of(UUID account, LocalDate day) {
        return accounts.sql("""
                        select case_id, task, part, unit_id, until from accounts.put_off
                        where account_id = :account and until > :day order by until, case_id, task, part, unit_id limit :most
                        """)
                .param("account", account)
                .param("day", day)
                .param("most", MOST)
                .query((row, n) -> new PutOff(
                        row.getObject("case_id", UUID.class),
                        TaskKind.valueOf(row.getString("task")),
                        row.getString("part"),
                        new UnitId(row.getObject("unit_id", UUID.class)),
                        row.getObject("until", LocalDate.class)))
                .list();
    }

    /** Until today it is not put off any more. What is over is forgotten on the way. */
    public void put(UUID account, PutOff wanted, LocalDate today) {
        if (wanted.until().isBefore(today) || wanted.until().isAfter(today.plusDays(LONGEST))) {
            throw new Refusal(Reason.INVALID_VALUE, Map.of("field", "until"));
        }
        room.demand();
        accounts.sql("delete from accounts.put_off where account_id = :account and until <= :today")
                .param("account", account)
                .param("today", today)
                .update();
        int written = accounts.sql("""
                        insert into accounts.put_off (account_id, case_id, task, part, unit_id, until)
                        select :account, :id, :task, :part, :unit, :until
                        where (select count(*) from accounts.put_off where account_id = :account) < :most
                          or exists (select from accounts.put_off
                            where account_id = :account and case_id = :id and task = :task
                              and part is not distinct from :part and unit_id = :unit)
                        on conflict (account_id, case_id, task, part, unit_id) do update set until = excluded.until
                        """)
                .param("account", account)
                .param("id", wanted.caseId())
                .param("task", wanted.task().name())
                .param("part", wanted.part(), Types.VARCHAR)
                .param("unit", wanted.unitId().value())
                .param("until", wanted.until())
                .param("most", MOST)
                .update();
        if (written == 0) {
            throw new Refusal(Reason.INVALID_VALUE, Map.of("field", "caseId"));
        }
    }
}
