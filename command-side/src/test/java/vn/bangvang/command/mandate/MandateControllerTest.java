package vn.bangvang.command.mandate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.bangvang.command.testing.World.RED;
import static vn.bangvang.command.testing.World.TODAY;
import static vn.bangvang.command.testing.World.account;
import static vn.bangvang.command.testing.World.person;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.bangvang.command.mandate.MandateCommand.ConfirmMandate;
import vn.bangvang.command.mandate.MandateCommand.EndMandate;
import vn.bangvang.command.mandate.MandateCommand.GrantMandate;
import vn.bangvang.command.testing.Http;
import vn.bangvang.command.testing.World;
import vn.bangvang.shared.domain.kernel.AccountId;
import vn.bangvang.shared.domain.kernel.MandateId;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.platform.identity.AccountPrincipal;

class MandateControllerTest {

    private static final MandateId ID = new MandateId(World.id("mandate"));

    private static final Map<AccountId, Optional<UUID>> KNOWN = Map.of(
            account("lan"), Optional.of(person("lan").value()),
            account("hai"), Optional.of(person("hai").value()),
            account("office"), Optional.empty());

    private final Http http = new Http(dispatcher -> new MandateController(
            dispatcher,
            new AccountHolders(account -> Optional.ofNullable(KNOWN.get(account))
                    .map(person -> new AccountPrincipal(account.value(), "x", "X", person.orElse(null), false)))));

    @Test
    void a_body_becomes_a_command() throws Exception {
        assertThat(http.command("/api/mandates", body("APPROVER")))
                .isEqualTo(new GrantMandate(
                        ID, account("lan"), person("lan"), Role.APPROVER, RED, TODAY, null, null, "QĐ 5"));
        assertThat(http.command("/api/mandates/" + ID + "/endings", "{'reason': 'Thôi', 'endedOn': '2024-12-20'}"))
                .isEqualTo(new EndMandate(ID, "Thôi", TODAY));
        assertThat(http.command("/api/mandates/" + ID + "/confirmations", "{'confirmedOn': '2024-12-20'}"))
                .isEqualTo(new ConfirmMandate(ID, TODAY));
    }

    @Test
    void the_person_is_the_one_of_the_account() throws Exception {
        assertThat(http.command("/api/mandates", body("APPROVER").replace("'personId': '" + person("lan") + "', ", "")))
                .isEqualTo(new GrantMandate(
                        ID, account("lan"), person("lan"), Role.APPROVER, RED, TODAY, null, null, "QĐ 5"));
        refused("hai", Reason.ACCOUNT_OF_ANOTHER_PERSON);
        refused("office", Reason.ACCOUNT_WITHOUT_PERSON);
        refused("nobody", Reason.UNKNOWN_ACCOUNT);
    }

    private void refused(String account, Reason reason) {
        String body = body("APPROVER")
                .replace(account("lan").toString(), account(account).toString());
        assertThatThrownBy(() -> http.post("/api/mandates", body))
                .rootCause()
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }

    @Test
    void a_role_that_does_not_exist_is_not_sent() throws Exception {
        assertThat(http.post("/api/mandates", body("EMPEROR"))).isEqualTo(400);
        assertThat(http.sent()).isEmpty();
    }

    private static String body(String role) {
        return "{'id': '%s', 'accountId': '%s', 'personId': '%s', 'role': '%s', 'unitId': '%s', 'from': '2024-12-20', 'basis': 'QĐ 5'}"
                .formatted(ID, account("lan"), person("lan"), role, RED);
    }
}
