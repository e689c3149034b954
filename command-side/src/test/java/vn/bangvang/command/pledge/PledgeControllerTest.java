package vn.bangvang.command.pledge;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bangvang.command.testing.World.CLUSTER;
import static vn.bangvang.command.testing.World.RED;
import static vn.bangvang.command.testing.World.TODAY;
import static vn.bangvang.command.testing.World.person;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bangvang.command.pledge.PledgeCommand.AmendPledge;
import vn.bangvang.command.pledge.PledgeCommand.OpenPledge;
import vn.bangvang.command.pledge.PledgeCommand.PledgeText;
import vn.bangvang.command.pledge.PledgeCommand.SignPledge;
import vn.bangvang.command.testing.Http;
import vn.bangvang.command.testing.World;
import vn.bangvang.shared.value.PersonalText;
import vn.bangvang.shared.value.PledgeId;
import vn.bangvang.shared.value.Score;
import vn.bangvang.shared.value.Target;

class PledgeControllerTest {

    private static final PledgeId ID = new PledgeId(World.id("pledge"));
    private static final String PATH = "/api/pledges/" + ID;
    private static final PledgeText TEXT =
            new PledgeText("Đoàn kết", List.of("Một"), List.of(new Target("Kỹ thuật", "%", Score.of("100"))));

    private final Http http = new Http(PledgeController::new);

    @Test
    void bodies_become_commands() throws Exception {
        assertThat(http.command("/api/pledges", opening("100")))
                .isEqualTo(new OpenPledge(ID, CLUSTER, 2024, TEXT, null, TODAY));
        assertThat(http.command(
                        PATH + "/amendments",
                        "{'reason': 'Bổ sung', 'amendedOn': '2024-12-20', %s}".formatted(text("100"))))
                .isEqualTo(new AmendPledge(ID, TEXT, "Bổ sung", TODAY));
    }

    @Test
    void a_signer_keeps_the_pseudonym_they_have_or_gets_one_of_their_own() throws Exception {
        String known = ", 'signerId': '%s'".formatted(person("head"));
        assertThat(http.command(PATH + "/signatures", signature(known)))
                .isEqualTo(new SignPledge(
                        ID, RED, 1, new PersonalText(person("head"), "Trần B"), "Chỉ huy trưởng", TODAY));
        var fresh = (SignPledge) http.command(PATH + "/signatures", signature(""));
        assertThat(fresh.signer().person().value().version()).isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "-1", "1,5", "0x10", "9999999999999"})
    void a_target_that_is_not_a_plain_number_is_not_sent(String value) throws Exception {
        assertThat(http.post("/api/pledges", opening(value))).isEqualTo(400);
        assertThat(http.sent()).isEmpty();
    }

    private static String opening(String value) {
        return "{'id': '%s', 'clusterId': '%s', 'year': 2024, 'openedOn': '2024-12-20', %s}"
                .formatted(ID, CLUSTER, text(value));
    }

    private static String text(String value) {
        return "'theme': 'Đoàn kết', 'contents': ['Một'], 'targets': [{'text': 'Kỹ thuật', 'measure': '%%', 'value': '%s'}]"
                .formatted(value);
    }

    private static String signature(String more) {
        return "{'unitId': '%s', 'version': 1, 'signer': 'Trần B', 'position': 'Chỉ huy trưởng', 'signedOn': '2024-12-20'%s}"
                .formatted(RED, more);
    }
}
