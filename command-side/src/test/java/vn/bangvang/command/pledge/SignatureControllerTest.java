package vn.bangvang.command.pledge;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bangvang.command.testing.World.RED;
import static vn.bangvang.command.testing.World.TODAY;
import static vn.bangvang.command.testing.World.person;

import org.junit.jupiter.api.Test;
import vn.bangvang.command.pledge.PledgeCommand.DeclineSignature;
import vn.bangvang.command.pledge.PledgeCommand.SignPledge;
import vn.bangvang.command.pledge.PledgeCommand.WitnessPledge;
import vn.bangvang.command.testing.Http;
import vn.bangvang.command.testing.World;
import vn.bangvang.shared.domain.kernel.PersonalText;
import vn.bangvang.shared.domain.pledge.PledgeId;

class SignatureControllerTest {

    private static final PledgeId ID = new PledgeId(World.id("pledge"));
    private static final String PATH = "/api/pledges/" + ID;
    private static final PersonalText SIGNER = new PersonalText(person("head"), "Trần B");
    private static final String KNOWN = ", 'signerId': '%s'".formatted(person("head"));

    private final Http http = new Http(SignatureController::new);

    @Test
    void bodies_become_commands() throws Exception {
        assertThat(http.command(PATH + "/signatures", signature(KNOWN)))
                .isEqualTo(new SignPledge(ID, RED, 1, SIGNER, "Chỉ huy trưởng", TODAY));
        assertThat(http.command(
                        PATH + "/declines",
                        "{'unitId': '%s', 'version': 1, 'reason': 'Chưa thống nhất', 'declinedOn': '2024-12-20'}"
                                .formatted(RED)))
                .isEqualTo(new DeclineSignature(ID, RED, 1, "Chưa thống nhất", TODAY));
        assertThat(http.command(
                        PATH + "/witness-signatures",
                        "{'version': 1, 'signer': 'Trần B', 'position': 'Chính ủy', 'witnessedOn': '2024-12-20'%s}"
                                .formatted(KNOWN)))
                .isEqualTo(new WitnessPledge(ID, 1, SIGNER, "Chính ủy", TODAY));
    }

    @Test
    void a_signer_nobody_knows_yet_gets_a_pseudonym_of_their_own() throws Exception {
        var fresh = (SignPledge) http.command(PATH + "/signatures", signature(""));
        assertThat(fresh.signer().person().value().version()).isEqualTo(7);
    }

    @Test
    void a_decline_without_a_reason_is_not_sent() throws Exception {
        assertThat(http.post(
                        PATH + "/declines",
                        "{'unitId': '%s', 'version': 1, 'reason': ' ', 'declinedOn': '2024-12-20'}".formatted(RED)))
                .isEqualTo(400);
        assertThat(http.sent()).isEmpty();
    }

    private static String signature(String more) {
        return "{'unitId': '%s', 'version': 1, 'signer': 'Trần B', 'position': 'Chỉ huy trưởng', 'signedOn': '2024-12-20'%s}"
                .formatted(RED, more);
    }
}
