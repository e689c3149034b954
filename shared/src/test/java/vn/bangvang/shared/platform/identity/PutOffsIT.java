package vn.bangvang.shared.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.kernel.TaskKind;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.platform.database.StoreRoom;
import vn.bangvang.shared.platform.identity.PutOffs.PutOff;
import vn.bangvang.shared.testing.TestDatabase;
import vn.bangvang.shared.testing.TestPostgres;

/** What an account has put off, and how much of it. */
class PutOffsIT {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final UnitId UNIT = new UnitId(UUID.randomUUID());

    private static TestDatabase database;
    private static PutOffs putOffs;

    private UUID account;

    @BeforeAll
    static void start() {
        database = TestPostgres.newDatabase();
        putOffs = new PutOffs(database.accounts(), StoreRoom.UNKNOWN);
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @BeforeEach
    void somebody() {
        account = UUID.randomUUID();
        JdbcClient.create(database.accounts())
                .sql("insert into accounts.account (id, username, display_name, password_hash, must_change_password)"
                        + " values (:id, :id::text, 'Ai đó', '', false)")
                .param("id", account)
                .update();
    }

    @Test
    void a_part_and_a_unit_are_put_off_by_themselves_and_changed_by_themselves() {
        UUID task = UUID.randomUUID();
        PutOff whole = putOff(task, null, TODAY.plusDays(1));
        PutOff part = putOff(task, "VK-1", TODAY.plusDays(2));
        PutOff elsewhere = new PutOff(task, TaskKind.SIGN, null, new UnitId(UUID.randomUUID()), TODAY.plusDays(3));
        putOffs.put(account, elsewhere, TODAY);
        assertThat(putOffs.of(account, TODAY)).containsExactly(whole, part, elsewhere);
        PutOff longer = putOff(task, null, TODAY.plusDays(9));
        assertThat(putOffs.of(account, TODAY)).containsExactly(part, elsewhere, longer);
    }

    @Test
    void who_has_put_off_as_much_as_one_can_changes_that_and_adds_nothing() {
        UUID one = UUID.randomUUID();
        putOff(one, "VK-1", TODAY.plusDays(1));
        JdbcClient.create(database.accounts())
                .sql("""
                        insert into accounts.put_off (account_id, case_id, task, unit_id, until)
                        select :account, gen_random_uuid(), 'SIGN', :unit, :until from generate_series(2, :most)
                        """)
                .param("account", account)
                .param("unit", UNIT.value())
                .param("until", TODAY.plusDays(1))
                .param("most", PutOffs.MOST)
                .update();
        assertThatThrownBy(() -> putOff(one, "VK-2", TODAY.plusDays(1)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(Reason.INVALID_VALUE));
        PutOff changed = putOff(one, "VK-1", TODAY.plusDays(5));
        assertThat(putOffs.of(account, TODAY)).hasSize(PutOffs.MOST).contains(changed);
    }

    private PutOff putOff(UUID task, @Nullable String part, LocalDate until) {
        PutOff wanted = new PutOff(task, TaskKind.SIGN, part, UNIT, until);
        putOffs.put(account, wanted, TODAY);
        return wanted;
    }
}
