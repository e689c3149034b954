package vn.bangvang.command.pledge;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bangvang.command.testing.World.CLUSTER;
import static vn.bangvang.command.testing.World.PROVINCE;
import static vn.bangvang.command.testing.World.TODAY;
import static vn.bangvang.command.testing.World.person;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bangvang.command.pledge.PledgeCommand.AmendPledge;
import vn.bangvang.command.pledge.PledgeCommand.ClosePledge;
import vn.bangvang.command.pledge.PledgeCommand.OpenPledge;
import vn.bangvang.command.testing.Http;
import vn.bangvang.command.testing.World;
import vn.bangvang.shared.domain.kernel.PersonalText;
import vn.bangvang.shared.domain.kernel.Score;
import vn.bangvang.shared.domain.pledge.Accumulation;
import vn.bangvang.shared.domain.pledge.PledgeId;
import vn.bangvang.shared.domain.pledge.PledgeText;
import vn.bangvang.shared.domain.pledge.Target;
import vn.bangvang.shared.domain.pledge.Witness;

class PledgeControllerTest {

    private static final PledgeId ID = new PledgeId(World.id("pledge"));
    private static final String PATH = "/api/pledges/" + ID;
    private static final PledgeText TEXT = new PledgeText(
            "Đoàn kết",
            List.of("Một"),
            List.of(new Target("KT", "Kỹ thuật", "%", Score.of("100"), Accumulation.LATEST)));

    private final Http http = new Http(PledgeController::new);

    @Test
    void bodies_become_commands() throws Exception {
        assertThat(http.command("/api/pledges", opening("100")))
                .isEqualTo(new OpenPledge(ID, CLUSTER, 2024, TEXT, null, null, TODAY));
        assertThat(http.command(
                        PATH + "/amendments",
                        "{'reason': 'Bổ sung', 'amendedOn': '2024-12-20', 'signUntil': '2024-12-31', %s}"
                                .formatted(text("100"))))
                .isEqualTo(new AmendPledge(ID, TEXT, null, LocalDate.of(2024, 12, 31), "Bổ sung", TODAY));
        assertThat(http.command(PATH + "/closings", "{'closedOn': '2024-12-20'}"))
                .isEqualTo(new ClosePledge(ID, TODAY));
    }

    @Test
    void a_witness_is_named_with_the_person_if_it_is_known() throws Exception {
        assertThat(http.command("/api/pledges", body("'witness': {'body': 'Sở Nội vụ'}, " + text("100"))))
                .isEqualTo(new OpenPledge(
                        ID, CLUSTER, 2024, TEXT, new Witness(null, "Sở Nội vụ", null, null), null, TODAY));
        String named = "'witness': {'unitId': '%s', 'personId': '%s', 'person': 'Lê C', 'position': 'Chính ủy'}, "
                .formatted(PROVINCE, person("witness"));
        var person = new PersonalText(person("witness"), "Lê C");
        assertThat(http.command("/api/pledges", body(named + text("100"))))
                .isEqualTo(new OpenPledge(
                        ID, CLUSTER, 2024, TEXT, new Witness(PROVINCE, null, person, "Chính ủy"), null, TODAY));
    }

    @Test
    void a_target_without_a_code_is_not_sent() throws Exception {
        assertThat(http.post("/api/pledges", body(text("'code': null", "100")))).isEqualTo(400);
        assertThat(http.post("/api/pledges", body(text("'code': 'K T'", "100"))))
                .isEqualTo(400);
        assertThat(http.sent()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "-1", "1,5", "0x10", "9999999999999"})
    void a_target_that_is_not_a_plain_number_is_not_sent(String value) throws Exception {
        assertThat(http.post("/api/pledges", opening(value))).isEqualTo(400);
        assertThat(http.sent()).isEmpty();
    }

    private static String opening(String value) {
        return body(text(value));
    }

    private static String body(String more) {
        return "{'id': '%s', 'clusterId': '%s', 'year': 2024, 'openedOn': '2024-12-20', %s}"
                .formatted(ID, CLUSTER, more);
    }

    private static String text(String value) {
        return text("'code': 'KT'", value);
    }

    private static String text(String code, String value) {
        return ("'theme': 'Đoàn kết', 'contents': ['Một'], 'targets': [{%s, 'text': 'Kỹ thuật', 'measure': '%%',"
                        + " 'value': '%s', 'accumulates': 'LATEST'}]")
                .formatted(code, value);
    }
}
