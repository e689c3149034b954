package vn.bangvang.query.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.bangvang.query.testing.QuerySide;
import vn.bangvang.shared.domain.cluster.ClusterEvent.ClusterFormed;
import vn.bangvang.shared.domain.cluster.ClusterEvent.ClusterYearCorrected;
import vn.bangvang.shared.domain.cluster.ClusterEvent.ClusterYearOpened;
import vn.bangvang.shared.domain.cluster.ClusterEvent.LeadershipHandedOver;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.cluster.ClusterKind;
import vn.bangvang.shared.domain.kernel.PersonId;
import vn.bangvang.shared.domain.kernel.PersonalText;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.Score;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.pledge.Accumulation;
import vn.bangvang.shared.domain.pledge.PledgeEvent.PledgeAmended;
import vn.bangvang.shared.domain.pledge.PledgeEvent.PledgeClosed;
import vn.bangvang.shared.domain.pledge.PledgeEvent.PledgeFullySigned;
import vn.bangvang.shared.domain.pledge.PledgeEvent.PledgeOpened;
import vn.bangvang.shared.domain.pledge.PledgeEvent.PledgeSigned;
import vn.bangvang.shared.domain.pledge.PledgeEvent.PledgeWitnessed;
import vn.bangvang.shared.domain.pledge.PledgeEvent.SignatureDeclined;
import vn.bangvang.shared.domain.pledge.PledgeId;
import vn.bangvang.shared.domain.pledge.Target;
import vn.bangvang.shared.domain.pledge.Witness;

/** One year of a cluster, read back from every register it shows in. */
class ClusterYearIT {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);
    private static final ClusterId CLUSTER = new ClusterId(UUID.randomUUID());
    private static QuerySide service;
    private static UnitId one;
    private static UnitId two;
    private static String member;

    @BeforeAll
    static void start() throws Exception {
        service = QuerySide.shared();
        one = service.unit("Phường Minh Khai");
        two = service.unit("Phường Thượng Cát");
        member = service.user(Role.REPRESENTATIVE, one);
        service.happened(
                CLUSTER.value(),
                new ClusterFormed(CLUSTER, ClusterKind.CLUSTER, "Cụm thi đua số 3", service.root(), DAY),
                new ClusterYearOpened(CLUSTER, service.root(), 2024, List.of(one), one, one, DAY),
                new ClusterYearCorrected(
                        CLUSTER, service.root(), 2024, List.of(one, two), one, two, null, "thiếu", DAY));
    }

    @Test
    void the_cluster_shows_its_roster_as_corrected() throws Exception {
        JsonNode found = service.get(member, "/api/clusters?q=cum+thi+dua+so+3&year=2024&member=" + two);
        assertThat(found.at("/items/0/id").asString()).isEqualTo(CLUSTER.toString());
        assertThat(service.get(member, "/api/clusters?year=2023&member=" + two).get("items"))
                .isEmpty();
        JsonNode year = service.get(member, "/api/clusters/" + CLUSTER).at("/years/0");
        assertThat(year.get("members").findValuesAsString("name"))
                .containsExactly("Phường Minh Khai", "Phường Thượng Cát");
        assertThat(year.at("/deputy/name").asString()).isEqualTo("Phường Thượng Cát");
        assertThat(year.get("reason").asString()).isEqualTo("thiếu");
    }

    @Test
    void a_pledge_shows_who_has_signed_which_version() throws Exception {
        PledgeId pledge = new PledgeId(UUID.randomUUID());
        service.happened(
                pledge.value(),
                new PledgeOpened(
                        pledge,
                        CLUSTER,
                        2024,
                        service.root(),
                        "Đoàn kết",
                        List.of("Nội dung"),
                        List.of(new Target("NS", "Thu ngân sách", "tỷ đồng", Score.of("12.5"), Accumulation.SUM)),
                        List.of(one, two),
                        new Witness(null, "Sở Nội vụ", text("Lê Chứng"), "Giám đốc"),
                        DAY,
                        DAY),
                signed(pledge, 1, one),
                signed(pledge, 1, two),
                new PledgeFullySigned(pledge, 1, DAY));
        JsonNode full = service.get(member, "/api/pledges/" + pledge);
        assertThat(full.at("/pledge/fullySignedOn").asString()).isEqualTo("2024-03-01");
        assertThat(full.at("/pledge/signed").asInt()).isEqualTo(2);
        assertThat(full.at("/pledge/targets/0/value").asString()).isEqualTo("12.5");
        assertThat(full.at("/signatures/1/signer").asString()).isEqualTo("Trần Ký");

        service.happened(
                pledge.value(),
                new PledgeAmended(
                        pledge,
                        2,
                        "Đoàn kết hơn",
                        List.of("Mới"),
                        List.of(),
                        new Witness(one, null, text("Lê Mới"), null),
                        null,
                        "đổi chỉ tiêu",
                        DAY));
        JsonNode amended = service.get(member, "/api/pledges?q=doan+ket+hon&cluster=" + CLUSTER)
                .at("/items/0");
        assertThat(amended.get("version").asInt()).isEqualTo(2);
        assertThat(amended.get("signed").asInt()).isZero();
        assertThat(amended.get("fullySignedOn").isNull()).isTrue();
        assertThat(amended.get("signUntil").isNull()).isTrue();
        assertThat(amended.at("/witness/unit/name").asString()).isEqualTo("Phường Minh Khai");
        assertThat(service.get(member, "/api/pledges/" + pledge)
                        .get("witnessPerson")
                        .asString())
                .isEqualTo("Lê Mới");
    }

    @Test
    void a_pledge_shows_who_declined_who_was_late_who_witnessed_and_that_it_is_closed() throws Exception {
        PledgeId pledge = new PledgeId(UUID.randomUUID());
        UnitId witness = service.unit("Ban CHQS thành phố");
        service.happened(
                pledge.value(),
                new PledgeOpened(
                        pledge,
                        CLUSTER,
                        2023,
                        service.root(),
                        "Quyết thắng",
                        List.of(),
                        List.of(),
                        List.of(one, two),
                        new Witness(witness, null, text("Lê Chứng"), "Chính ủy"),
                        DAY.minusDays(2),
                        DAY.minusDays(3)),
                new PledgeSigned(pledge, 1, one, text("Trần Ký"), "Chủ tịch", DAY, true, 2),
                new SignatureDeclined(pledge, 1, two, "chưa thống nhất", DAY),
                new PledgeWitnessed(
                        pledge, 1, witness, null, text("Lê Thay"), "Phó chính ủy", List.of(one), List.of(two), DAY));
        JsonNode shown = service.get(member, "/api/pledges/" + pledge);
        assertSigning(shown, 1, 1, 0);
        assertThat(shown.at("/signatures/0/late").asBoolean()).isTrue();
        assertThat(shown.at("/signatures/0/daysLate").asInt()).isEqualTo(2);
        assertThat(shown.at("/declines/0/reason").asString()).isEqualTo("chưa thống nhất");
        assertThat(shown.at("/pledge/witness/unit/name").asString()).isEqualTo("Ban CHQS thành phố");
        assertThat(shown.at("/pledge/witness/witnessedOn").asString()).isEqualTo("2024-03-01");
        assertThat(shown.get("witnessPerson").asString()).isEqualTo("Lê Chứng");
        assertThat(shown.at("/witnessSignatures/0/signer").asString()).isEqualTo("Lê Thay");
        assertThat(shown.at("/witnessSignatures/0/refused/0/id").asString()).isEqualTo(two.toString());
        assertThat(shown.at("/pledge/refused/0/id").asString()).isEqualTo(two.toString());
        assertThat(shown.at("/pledge/bound/0/id").asString()).isEqualTo(one.toString());

        service.happened(
                pledge.value(),
                new PledgeSigned(pledge, 1, two, text("Phạm Ký"), "Chủ tịch", DAY, true, 2),
                new PledgeFullySigned(pledge, 1, DAY),
                new PledgeClosed(pledge, 1, null, null, DAY));
        JsonNode closed = service.get(member, "/api/pledges/" + pledge);
        assertSigning(closed, 2, 0, 0);
        assertThat(closed.at("/pledge/refused")).isEmpty();
        assertThat(closed.get("declines")).hasSize(1);
        assertThat(closed.at("/pledge/closedOn").asString()).isEqualTo("2024-03-01");
    }

    private static void assertSigning(JsonNode shown, int signed, int declined, int outstanding) {
        assertThat(shown.at("/pledge/signed").asInt()).isEqualTo(signed);
        assertThat(shown.at("/pledge/declined").asInt()).isEqualTo(declined);
        assertThat(shown.at("/pledge/outstanding").asInt()).isEqualTo(outstanding);
    }

    @Test
    void the_cluster_shows_who_handed_the_lead_over_to_whom() throws Exception {
        ClusterId cluster = new ClusterId(UUID.randomUUID());
        service.happened(
                cluster.value(),
                new ClusterFormed(cluster, ClusterKind.CLUSTER, "Cụm bàn giao", service.root(), DAY),
                new ClusterYearOpened(cluster, service.root(), 2030, List.of(one, two), one, two, DAY),
                new ClusterYearOpened(cluster, service.root(), 2031, List.of(one, two), two, one, DAY),
                new LeadershipHandedOver(cluster, service.root(), 2030, one, 2031, two, "Biên bản bàn giao", DAY));
        JsonNode shown = service.get(member, "/api/clusters/" + cluster);
        assertThat(shown.at("/handovers/0/outgoing/name").asString()).isEqualTo("Phường Minh Khai");
        assertThat(shown.at("/handovers/0/incoming/name").asString()).isEqualTo("Phường Thượng Cát");
        assertThat(shown.at("/handovers/0/basis").asString()).isEqualTo("Biên bản bàn giao");
        assertThat(shown.at("/cluster/sequence").asInt()).isEqualTo(3);
    }

    private static PledgeSigned signed(PledgeId pledge, int version, UnitId unit) {
        return new PledgeSigned(pledge, version, unit, text("Trần Ký"), "Chủ tịch", DAY, false, 0);
    }

    private static PersonalText text(String name) {
        return new PersonalText(new PersonId(UUID.randomUUID()), name);
    }
}
