package vn.bangvang.query.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.bangvang.query.testing.QuerySide;
import vn.bangvang.shared.domain.kernel.PersonId;
import vn.bangvang.shared.domain.kernel.PersonalText;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.person.PersonEvent.PersonRegistered;
import vn.bangvang.shared.platform.identity.Accounts;
import vn.bangvang.shared.platform.identity.NewAccount;

/** Who sees the accounts, and what of them. */
class AccountRegisterIT {

    private static QuerySide service;
    private static String administrator;

    @BeforeAll
    static void start() throws Exception {
        service = QuerySide.shared();
        administrator = service.user(Role.ADMINISTRATOR, service.root());
    }

    @Test
    void an_account_is_found_without_diacritics_and_shows_whose_it_is_and_nothing_of_its_password() throws Exception {
        PersonId person = new PersonId(UUID.randomUUID());
        service.happened(
                person.value(),
                new PersonRegistered(
                        person,
                        new PersonalText(person, "Lò Thị Mây"),
                        "" + person,
                        service.root(),
                        QuerySide.LONG_AGO,
                        null));
        UUID id = UUID.randomUUID();
        service.context()
                .getBean(Accounts.class)
                .create(new NewAccount(id, "may." + id, "Cô Mây Đỏ", person.value(), QuerySide.PASSWORD, true));
        JsonNode found =
                service.get(administrator, "/api/accounts?q=co%20may%20do").get("items");
        assertThat(found.size()).isEqualTo(1);
        assertThat(found.get(0).get("personName").asString()).isEqualTo("Lò Thị Mây");
        assertThat(found.get(0).get("mustChangePassword").asBoolean()).isTrue();
        assertThat(found.get(0).get("lastLogin").isNull()).isTrue();
        assertThat(found.toString()).doesNotContain("pbkdf2", "assword\":\"");
        assertThat(service.get(administrator, "/api/accounts?person=" + person).get("items"))
                .isEqualTo(found);
        assertThat(service.get(administrator, "/api/accounts?disabled=true&q=may." + id)
                        .get("items"))
                .isEmpty();
    }

    @Test
    void the_list_goes_on_behind_its_last_row() throws Exception {
        for (int i = 0; i < 3; i++) {
            service.account("trang." + i + "." + UUID.randomUUID());
        }
        JsonNode first = service.get(administrator, "/api/accounts?q=trang.&limit=2");
        JsonNode second = service.get(
                administrator,
                "/api/accounts?q=trang.&limit=2&after=" + first.get("after").asString());
        assertThat(first.get("items").size()).isEqualTo(2);
        assertThat(second.get("items").get(0).get("username").asString()).startsWith("trang.2.");
    }

    @Test
    void only_administrators_of_the_top_see_accounts_and_its_auditors_what_was_done_to_them() throws Exception {
        String auditor = service.user(Role.AUDITOR, service.root());
        String below = service.user(Role.ADMINISTRATOR, service.unit("Sở"));
        for (String stranger : List.of(auditor, below, service.user(Role.APPROVER, service.root()))) {
            assertThat(service.status(stranger, "/api/accounts")).isEqualTo(403);
            assertThat(service.status(stranger, "/api/accounts/log")).isEqualTo(stranger.equals(auditor) ? 200 : 403);
        }
    }

    @Test
    void the_latest_act_comes_first_with_who_did_it() throws Exception {
        UUID account = service.account("viec." + UUID.randomUUID());
        UUID by = service.account("nguoi.lam." + UUID.randomUUID());
        JdbcClient.create(service.database().accounts())
                .sql("insert into accounts.account_act (act, account_id, by_id) values ('PASSWORD_RESET', ?, ?)")
                .params(account, by)
                .update();
        JsonNode acts = service.get(administrator, "/api/accounts/log?account=" + account)
                .get("items");
        assertThat(acts.get(0).get("act").asString()).isEqualTo("PASSWORD_RESET");
        assertThat(acts.get(0).get("byUsername").asString()).startsWith("nguoi.lam.");
        assertThat(acts.get(1).get("act").asString()).isEqualTo("CREATED");
        assertThat(acts.get(1).get("by").isNull()).isTrue();
    }
}
