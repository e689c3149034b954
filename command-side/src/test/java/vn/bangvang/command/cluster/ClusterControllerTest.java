package vn.bangvang.command.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bangvang.command.testing.World.BLUE;
import static vn.bangvang.command.testing.World.CLUSTER;
import static vn.bangvang.command.testing.World.PROVINCE;
import static vn.bangvang.command.testing.World.RED;
import static vn.bangvang.command.testing.World.TODAY;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.bangvang.command.cluster.ClusterCommand.CorrectClusterYear;
import vn.bangvang.command.cluster.ClusterCommand.FormCluster;
import vn.bangvang.command.cluster.ClusterCommand.HandOverLeadership;
import vn.bangvang.command.cluster.ClusterCommand.OpenClusterYear;
import vn.bangvang.command.testing.Http;
import vn.bangvang.shared.domain.cluster.ClusterKind;

class ClusterControllerTest {

    private static final String YEARS = "/api/clusters/" + CLUSTER + "/years";

    private final Http http = new Http(ClusterController::new);

    @Test
    void bodies_become_commands() throws Exception {
        assertThat(http.command(
                        "/api/clusters",
                        "{'id': '%s', 'kind': 'BLOCK', 'name': 'Khối 1', 'organiserId': '%s', 'formedOn': '2024-12-20'}"
                                .formatted(CLUSTER, PROVINCE)))
                .isEqualTo(new FormCluster(CLUSTER, ClusterKind.BLOCK, "Khối 1", PROVINCE, TODAY));
        assertThat(http.command(YEARS, "{'year': 2024, 'openedOn': '2024-12-20', " + roster(1) + "}"))
                .isEqualTo(new OpenClusterYear(CLUSTER, 2024, List.of(RED, BLUE), RED, BLUE, TODAY));
        assertThat(http.command(
                        YEARS + "/2024/corrections",
                        "{'reason': 'Nhầm', 'correctedOn': '2024-12-20', " + roster(1) + "}"))
                .isEqualTo(new CorrectClusterYear(CLUSTER, 2024, List.of(RED, BLUE), RED, BLUE, null, "Nhầm", TODAY));
    }

    @Test
    void leading_is_handed_over_from_a_year_to_the_next() throws Exception {
        assertThat(http.command(
                        "/api/clusters/" + CLUSTER + "/handovers",
                        "{'fromYear': 2024, 'basis': 'QĐ 1', 'handedOverOn': '2024-12-20'}"))
                .isEqualTo(new HandOverLeadership(CLUSTER, 2024, "QĐ 1", TODAY));
    }

    @Test
    void a_list_without_end_is_not_sent() throws Exception {
        assertThat(http.post(YEARS, "{'year': 2024, 'openedOn': '2024-12-20', " + roster(101) + "}"))
                .isEqualTo(400);
        assertThat(http.sent()).isEmpty();
    }

    private static String roster(int times) {
        String members = String.join(",", Collections.nCopies(times, "'%s','%s'".formatted(RED, BLUE)));
        return "'members': [%s], 'leader': '%s', 'deputy': '%s'".formatted(members, RED, BLUE);
    }
}
