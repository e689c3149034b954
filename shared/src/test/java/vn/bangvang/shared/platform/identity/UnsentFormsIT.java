package vn.bangvang.shared.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.bangvang.shared.platform.database.StoreRoom;
import vn.bangvang.shared.testing.TestDatabase;
import vn.bangvang.shared.testing.TestPostgres;

/** What is kept of what somebody has not sent yet, for whom and for how long. */
class UnsentFormsIT {

    private static final UUID SHEET = UUID.randomUUID();

    private static TestDatabase database;
    private static UnsentForms forms;

    private UUID account;

    @BeforeAll
    static void start() {
        database = TestPostgres.newDatabase();
        forms = new UnsentForms(database.accounts(), StoreRoom.UNKNOWN);
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @BeforeEach
    void somebody() {
        account = account();
    }

    @Test
    void what_was_typed_last_is_there_for_whoever_typed_it_and_for_nobody_else() {
        forms.keep(account, SHEET, "selfScore", "17");
        forms.keep(account, SHEET, "selfScore", "17,5");
        forms.keep(account, SHEET, "crossScore", "3");
        assertThat(forms.of(account, SHEET)).containsOnlyKeys("selfScore", "crossScore");
        assertThat(forms.of(account, SHEET)).hasEntrySatisfying("selfScore", kept -> {
            assertThat(kept.fields()).isEqualTo("17,5");
            assertThat(kept.keptAt())
                    .isBetween(
                            Instant.now().minus(Duration.ofHours(1)),
                            Instant.now().plus(Duration.ofHours(1)));
        });
        assertThat(forms.of(account, UUID.randomUUID())).isEmpty();
        assertThat(forms.of(account(), SHEET)).isEmpty();
    }

    @Test
    void what_was_sent_is_forgotten_and_only_that() {
        UUID other = account();
        forms.keep(account, SHEET, "selfScore", "17");
        forms.keep(account, SHEET, "crossScore", "3");
        forms.keep(other, SHEET, "selfScore", "18");
        forms.forget(account, SHEET, "selfScore");
        assertThat(forms.of(account, SHEET)).containsOnlyKeys("crossScore");
        assertThat(forms.of(other, SHEET)).containsOnlyKeys("selfScore");
    }

    @Test
    void of_more_than_fifty_the_oldest_is_forgotten() {
        forms.keep(account, SHEET, "first", "1");
        age("1 minute");
        for (int i = 1; i < UnsentForms.MOST; i++) {
            forms.keep(account, UUID.randomUUID(), "more", "1");
        }
        assertThat(forms.of(account, SHEET)).isNotEmpty();
        forms.keep(account, UUID.randomUUID(), "more", "1");
        assertThat(forms.of(account, SHEET)).isEmpty();
    }

    @Test
    void after_two_months_it_is_not_shown_and_is_swept_away_when_somebody_else_types() {
        forms.keep(account, SHEET, "selfScore", "1");
        age("61 days");
        assertThat(forms.of(account, SHEET)).isEmpty();
        assertThat(rows()).isOne();
        forms.keep(account(), SHEET, "selfScore", "1");
        assertThat(rows()).isZero();
    }

    private long rows() {
        return JdbcClient.create(database.accounts())
                .sql("select count(*) from accounts.unsent_form where account_id = :account")
                .param("account", account)
                .query(Long.class)
                .single();
    }

    private void age(String by) {
        JdbcClient.create(database.accounts())
                .sql("update accounts.unsent_form set kept_at = kept_at - :by::interval where account_id = :account")
                .param("by", by)
                .param("account", account)
                .update();
    }

    private static UUID account() {
        UUID id = UUID.randomUUID();
        JdbcClient.create(database.accounts())
                .sql("insert into accounts.account (id, username, display_name, password_hash, must_change_password)"
                        + " values (:id, :id::text, 'Ai đó', '', false)")
                .param("id", id)
                .update();
        return id;
    }
}
