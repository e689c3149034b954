package vn.bangvang.command.mandate;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bangvang.command.testing.World.RED;
import static vn.bangvang.command.testing.World.TODAY;
import static vn.bangvang.command.testing.World.account;
import static vn.bangvang.command.testing.World.person;

import org.junit.jupiter.api.Test;
import vn.bangvang.command.mandate.MandateCommand.EndMandate;
import vn.bangvang.command.mandate.MandateCommand.GrantMandate;
import vn.bangvang.command.testing.Http;
import vn.bangvang.command.testing.World;
import vn.bangvang.shared.value.MandateId;
import vn.bangvang.shared.value.Role;

class MandateControllerTest {

    private static final MandateId ID = new MandateId(World.id("mandate"));

    private final Http http = new Http(MandateController::new);

    @Test
    void a_body_becomes_a_command() throws Exception {
        assertThat(http.command("/api/mandates", body("APPROVER")))
                .isEqualTo(new GrantMandate(
                        ID, account("lan"), person("lan"), Role.APPROVER, RED, TODAY, null, null, "QĐ 5"));
        assertThat(http.command("/api/mandates/" + ID + "/endings", "{'reason': 'Thôi', 'endedOn': '2024-12-20'}"))
                .isEqualTo(new EndMandate(ID, "Thôi", TODAY));
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
