package vn.bangvang.query.pledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.bangvang.query.testing.QuerySide;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.kernel.PersonId;
import vn.bangvang.shared.domain.kernel.PersonalText;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.Score;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.pledge.Accumulation;
import vn.bangvang.shared.domain.pledge.PledgeEvent.PledgeAmended;
import vn.bangvang.shared.domain.pledge.PledgeEvent.PledgeOpened;
import vn.bangvang.shared.domain.pledge.PledgeEvent.PledgeSigned;
import vn.bangvang.shared.domain.pledge.PledgeEvent.SignatureDeclined;
import vn.bangvang.shared.domain.pledge.PledgeId;
import vn.bangvang.shared.domain.pledge.Target;
import vn.bangvang.shared.domain.pledge.Witness;

/** In a cluster that nobody knows, so that all parties are members. */
class PledgePagesIT {

    private static final LocalDate DAY = LocalDate.of(2026, 2, 1);

    private static QuerySide service;
    private static UnitId one;
    private static UnitId two;
    private static String first;
    private static String second;
    private static String witness;
    private static Witness witnessing;

    private final PledgeId pledge = new PledgeId(UUID.randomUUID());
    private final String path = "/pledges/" + pledge;

    private static final UUID WITNESS = UUID.randomUUID();

    @BeforeAll
    static void start() throws Exception {
        service = QuerySide.shared();
        one = service.unit("Phường ký trước");
        two = service.unit("Phường ký sau");
        UnitId superior = service.unit("Thành phố chứng kiến");
        first = service.user(Role.REPRESENTATIVE, one);
        second = service.user(Role.REPRESENTATIVE, two);
        witness = service.user(Role.APPROVER, superior);
        witnessing = new Witness(superior, null, new PersonalText(new PersonId(WITNESS), "Lê Chứng Kiến"), "Chủ tịch");
    }

    @Test
    void a_party_signs_once_and_is_told_what_it_binds_itself_to() throws Exception {
        opened();
        assertThat(service.page(first, path))
                .contains(path + "/signatures\"", "cam kết thực hiện 1 chỉ tiêu", "0/2 đơn vị đã ký");
        signed(one);
        assertThat(service.page(first, path))
                .doesNotContain(path + "/signatures\"")
                .contains("1/2 đơn vị đã ký", "Trần A");
        assertThat(service.englishPage(second, path)).contains(path + "/signatures\"", "1 of 2 have signed");
        assertThat(service.page(second, "/pledges?q=" + pledge)).contains("Quyết thắng " + pledge);
    }

    @Test
    void the_witness_is_asked_when_all_have_answered() throws Exception {
        opened();
        signed(one);
        assertThat(service.page(witness, path)).doesNotContain(path + "/witness-signatures\"");
        service.happened(pledge.value(), new SignatureDeclined(pledge, 1, two, "Chưa thống nhất", DAY));
        assertThat(service.page(witness, path)).contains(path + "/witness-signatures\"");
        assertThat(service.page(first, path))
                .contains("Chưa thống nhất", "Không ký")
                .doesNotContain("witness-signatures\"");
    }

    @Test
    void the_conference_sees_who_has_signed_and_the_page_asks_again_for_the_board_alone() throws Exception {
        opened();
        assertThat(service.page(first, path + "/present"))
                .contains("0/2", "hx-get=\"" + path + "/present\"", "hx-trigger=\"every 30s\"")
                .doesNotContain("hx-on");
        signed(one);
        HttpResponse<String> board = service.ask(
                first, path + "/present", "HX-Request", "true", "Bangvang-Position", Long.toString(service.head()));
        assertThat(board.body()).contains("1/2", "✓ Đã ký", "Chưa ký").doesNotContain("<html", "<main");
    }

    @Test
    void an_unknown_pledge_is_not_found() throws Exception {
        assertThat(service.status(first, "/pledges/" + UUID.randomUUID())).isEqualTo(404);
        assertThat(service.status(first, "/pledges/" + UUID.randomUUID() + "/present"))
                .isEqualTo(404);
    }

    @Test
    void the_organiser_alone_opens_and_amends_pledges() throws Exception {
        opened();
        String organiser = service.user(Role.ORGANISER, service.root());
        assertThat(service.page(organiser, "/pledges")).contains("href=\"/pledges/new\"");
        assertThat(service.page(first, "/pledges")).doesNotContain("/pledges/new");
        assertThat(service.page(organiser, path)).contains(path + "/amendment");
        assertThat(service.page(first, path)).doesNotContain("/amendment", "/closings");
        assertThat(service.page(organiser, path + "/amendment"))
                .contains(
                        "/forms" + path + "/amendments\"",
                        "value=\"Ba đột phá\"",
                        "value=\"Giao quân\"",
                        "value=\"GQ\"",
                        "name=\"witness.personId\" value=\"" + WITNESS + "\"",
                        "value=\"Lê Chứng Kiến\"");
        assertThat(service.status(first, path + "/amendment")).isEqualTo(302);
        assertThat(service.englishPage(organiser, "/pledges/new?targets=2")).contains("Open a pledge");
    }

    @Test
    void a_new_target_never_has_the_code_of_one_that_was_dropped() throws Exception {
        opened();
        String organiser = service.user(Role.ORGANISER, service.root());
        Target second = new Target("T2", "Tuyển quân", "người", Score.of("7"), Accumulation.SUM);
        Target first = new Target("T1", "Giao quân", "người", Score.of("76"), Accumulation.SUM);
        amended(2, List.of(first, second));
        amended(3, List.of(first));
        assertThat(service.page(organiser, path + "/amendment?targets=3"))
                .contains("value=\"T1\"", "value=\"T4.2\"", "value=\"T4.3\"")
                .doesNotContain("value=\"T2\"");
    }

    /** More than the page offers for a new pledge, as programs may open it. */
    @Test
    void an_amendment_begins_with_all_targets_and_with_the_witness() throws Exception {
        opened();
        String organiser = service.user(Role.ORGANISER, service.root());
        amended(
                2,
                IntStream.rangeClosed(1, 25)
                        .mapToObj(n -> new Target("C" + n, "Chỉ tiêu " + n, "%", Score.of("1"), Accumulation.SUM))
                        .toList());
        assertThat(service.page(organiser, path + "/amendment"))
                .contains(
                        "name=\"targets[24].code\" value=\"C25\"",
                        "name=\"witness.unitId\" value=\"" + witnessing.unitId())
                .doesNotContain("targets[25]");
    }

    private void amended(int version, List<Target> targets) {
        service.happened(
                pledge.value(),
                new PledgeAmended(
                        pledge, version, "Quyết thắng", List.of("Ba đột phá"), targets, witnessing, null, "đổi", DAY));
    }

    private void opened() {
        service.happened(
                pledge.value(),
                new PledgeOpened(
                        pledge,
                        new ClusterId(UUID.randomUUID()),
                        2026,
                        service.root(),
                        "Quyết thắng " + pledge,
                        List.of("Ba đột phá"),
                        List.of(new Target("GQ", "Giao quân", "người", Score.of("76"), Accumulation.SUM)),
                        List.of(one, two),
                        witnessing,
                        null,
                        DAY));
    }

    private void signed(UnitId unit) {
        service.happened(
                pledge.value(),
                new PledgeSigned(
                        pledge,
                        1,
                        unit,
                        new PersonalText(new PersonId(UUID.randomUUID()), "Trần A"),
                        "Chủ tịch",
                        DAY,
                        false,
                        0));
    }
}
