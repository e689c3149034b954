package vn.bangvang.query.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.bangvang.query.testing.Flag;
import vn.bangvang.query.testing.QuerySide;
import vn.bangvang.shared.domain.kernel.AccountId;
import vn.bangvang.shared.domain.kernel.CaseText;
import vn.bangvang.shared.domain.kernel.MandateId;
import vn.bangvang.shared.domain.kernel.PersonId;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.TaskKind;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.mandate.MandateEvent.MandateGranted;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationReturned;
import vn.bangvang.shared.domain.work.WorkEvent.TaskClaimed;
import vn.bangvang.shared.domain.work.WorkEvent.TaskHandedOver;
import vn.bangvang.shared.domain.work.WorkEvent.TaskReleased;
import vn.bangvang.shared.domain.work.WorkTask;
import vn.bangvang.shared.platform.identity.PutOffs;
import vn.bangvang.shared.platform.identity.PutOffs.PutOff;

/** Who has a task, what was put off, what lies with others, and how much there is of each. */
class ArrangedInboxIT {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
    private static QuerySide service;

    private Flag flag;
    private String hoa;
    private UUID account;
    private String nam;
    private MandateId hers;
    private MandateId his;
    private WorkTask task;

    @BeforeAll
    static void start() throws Exception {
        service = QuerySide.shared();
    }

    @BeforeEach
    void two_approvers_of_one_unit() {
        flag = new Flag(service, "Đơn vị phân việc");
        flag.submitted();
        hoa = "hoa-" + UUID.randomUUID();
        nam = "nam-" + UUID.randomUUID();
        account = service.account(hoa);
        hers = service.mandate(account, Role.APPROVER, flag.leader);
        his = service.mandate(service.account(nam), Role.APPROVER, flag.leader);
        task = new WorkTask(flag.id.value(), TaskKind.ENDORSE, null, flag.leader, Role.APPROVER);
    }

    @Test
    void a_task_that_one_has_is_shown_to_all_and_still_waits_for_all() throws Exception {
        claimed(hers, TODAY);
        assertThat(first(hoa).at("/heldBy/mine").asBoolean()).isTrue();
        assertThat(first(nam).at("/heldBy/name").asString()).isEqualTo("Người dùng " + hoa);
        assertThat(service.page(nam, "/inbox")).contains("Người dùng " + hoa + " đang giữ");
        assertThat(service.page(hoa, "/inbox")).contains("Bạn đang giữ");
    }

    @Test
    void a_task_that_waits_no_more_is_told_as_such() throws Exception {
        String address = "/inbox/task?task=ENDORSE&mandate=" + hers + "&id=";
        assertThat(service.status(hoa, address + flag.id)).isEqualTo(200);
        assertThat(service.ask(hoa, address + UUID.randomUUID(), "Accept", "application/json")
                        .body())
                .contains("TASK_NOT_WAITING");
    }

    @Test
    void it_goes_to_whom_it_was_handed_over_and_to_nobody_once_it_was_given_back() throws Exception {
        claimed(hers, TODAY);
        service.happened(task.id().value(), new TaskHandedOver(task.id(), task, his, TODAY));
        assertThat(first(nam).at("/heldBy/mine").asBoolean()).isTrue();
        service.happened(task.id().value(), new TaskReleased(task.id(), TODAY));
        assertThat(first(nam).get("heldBy").isNull()).isTrue();
    }

    @Test
    void who_had_it_before_it_came_back_does_not_have_it() throws Exception {
        claimed(hers, LocalDate.of(2022, 1, 1));
        assertThat(first(hoa).get("heldBy").isNull()).isTrue();
    }

    @Test
    void what_one_puts_off_is_gone_for_that_one_alone_and_until_the_day() throws Exception {
        putOff(TODAY.plusDays(1));
        assertThat(service.get(hoa, "/api/inbox").get("items").size()).isZero();
        assertThat(service.get(hoa, "/api/inbox?due=PUT_OFF").at("/items/0/id").asString())
                .isEqualTo(flag.id.toString());
        assertThat(service.page(hoa, "/inbox")).contains("0 việc");
        assertThat(service.page(hoa, "/inbox?due=PUT_OFF")).contains("1 việc", "để đến");
        assertThat(first(nam).get("due").asString()).isEqualTo("LATER");
        putOff(TODAY);
        assertThat(first(hoa).get("due").asString()).isEqualTo("LATER");
    }

    @Test
    void the_navigation_of_every_page_tells_how_much_waits_but_not_what_was_put_off() throws Exception {
        assertThat(service.page(hoa, "/nominations")).contains("hx-get=\"/inbox/waiting\"");
        assertThat(waiting()).contains(">1</strong>", "việc đang chờ bạn");
        putOff(TODAY.plusDays(1));
        assertThat(waiting()).doesNotContain("strong");
        putOff(TODAY);
    }

    private String waiting() throws Exception {
        return service.ask(hoa, "/inbox/waiting", "Accept", "text/html", "HX-Request", "true")
                .body();
    }

    @Test
    void what_one_puts_off_for_one_unit_still_waits_for_the_other() throws Exception {
        UnitId one = service.unit("Xã để sau");
        UnitId other = service.unit("Xã còn chờ");
        String username = "two-" + one;
        UUID signing = service.account(username);
        service.mandate(signing, Role.REPRESENTATIVE, one);
        service.mandate(signing, Role.REPRESENTATIVE, other);
        PledgeCase pledge = new PledgeCase(service).opened(service.root(), List.of(one, other), null, null);
        assertThat(service.get(username, "/api/inbox").get("items").size()).isEqualTo(2);
        service.context()
                .getBean(PutOffs.class)
                .put(signing, new PutOff(pledge.id.value(), TaskKind.SIGN, null, one, TODAY.plusDays(1)), TODAY);
        JsonNode items = service.get(username, "/api/inbox").get("items");
        assertThat(items.size()).isEqualTo(1);
        assertThat(items.get(0).at("/because/unit/id").asString()).isEqualTo(other.toString());
    }

    @Test
    void what_was_sent_on_is_shown_with_who_has_it_now() throws Exception {
        String sender = service.user(Role.REPRESENTATIVE, flag.unit);
        claimed(his, TODAY);
        assertThat(service.page(sender, "/inbox/awaited"))
                .contains("Đơn vị phân việc", "Khối trưởng", "Người dùng " + nam);
        assertThat(service.page(hoa, "/inbox/awaited")).doesNotContain("Đơn vị phân việc");
        flag.endorsed();
        assertThat(service.page(hoa, "/inbox/awaited")).contains("Đơn vị phân việc", "Ủy ban nhân dân");
    }

    @Test
    void the_counts_are_those_of_the_list_whatever_is_chosen() throws Exception {
        UnitId unit = service.unit("Xã đếm việc");
        String username = "counting-" + unit;
        UUID counting = service.account(username);
        MandateId signs = service.mandate(counting, Role.REPRESENTATIVE, unit);
        service.mandate(counting, Role.APPROVER, flag.leader);
        new PledgeCase(service).opened(service.root(), List.of(unit), null, TODAY);
        new PledgeCase(service).opened(service.root(), List.of(unit), null, TODAY.minusDays(1));
        new PledgeCase(service).opened(service.root(), List.of(unit), null, TODAY.plusDays(14));
        Map<String, Integer> wanted = Map.of(
                "",
                4,
                "due=TODAY",
                1,
                "due=OVERDUE",
                1,
                "due=LATER",
                2,
                "mandate=" + signs,
                3,
                "award=CTDCP",
                1,
                "task=SIGN&due=LATER",
                1,
                "task=SIGN&award=CTDCP",
                0);
        for (Map.Entry<String, Integer> one : wanted.entrySet()) {
            assertThat(service.get(username, "/api/inbox?" + one.getKey())
                            .get("items")
                            .size())
                    .as(one.getKey())
                    .isEqualTo(one.getValue());
            assertThat(service.page(username, "/inbox?" + one.getKey()))
                    .as(one.getKey())
                    .contains(">" + one.getValue() + " việc<");
        }
        assertThat(service.get(username, "/api/inbox").get("items").findValuesAsString("due"))
                .containsExactly("OVERDUE", "TODAY", "LATER", "LATER");
    }

    @Test
    void many_are_shown_by_name_and_true_number_and_what_is_not_mine_is_left_out() throws Exception {
        Flag other = new Flag(service, "Đơn vị người khác");
        other.submitted();
        String page = service.page(hoa, "/inbox/many?id=" + flag.id + "&id=" + other.id);
        assertThat(page).contains("Đồng ý và trình tiếp 1 đề nghị", "Đơn vị phân việc", "1 việc đã chọn không còn chờ");
        assertThat(page).doesNotContain("Đơn vị người khác");
        assertThat(service.page(hoa, "/inbox/many")).contains("Chưa chọn việc nào");
    }

    @Test
    void a_row_says_what_waits_for_which_unit_since_when_and_why_and_whoever_has_two_duties_switches()
            throws Exception {
        String page = service.page(hoa, "/inbox");
        assertThat(page)
                .contains("Đơn vị phân việc", "ờ thi đua của Chính phủ", "10/01/2023")
                .contains("Bạn là người duyệt của Khối trưởng")
                .doesNotContain("<select id=\"mandate\"");
        MandateId other = service.mandate(account, Role.REPRESENTATIVE, flag.unit);
        flag.happened(new NominationReturned(
                flag.id, 0, "cluster", flag.leader, List.of(), CaseText.plain("thiếu"), LocalDate.of(2024, 3, 1)));
        Flag second = new Flag(service, "Đơn vị phân việc khác");
        second.submitted();
        service.mandate(account, Role.APPROVER, second.leader);
        assertThat(service.page(hoa, "/inbox")).contains("<select id=\"mandate\"", "Đơn vị phân việc khác");
        assertThat(service.page(hoa, "/inbox?mandate=" + other)).doesNotContain("Đơn vị phân việc khác</span>");
    }

    @Test
    void a_task_is_arranged_by_whom_it_waits_for_and_offered_to_those_alone_who_may_do_it() throws Exception {
        service.user(Role.APPROVER, flag.unit);
        String address = "/inbox/task?id=" + flag.id + "&task=ENDORSE&mandate=" + hers;
        String page = service.page(hoa, address);
        assertThat(page).contains("Nhận việc", "Người dùng " + nam, "Nhắc lại vào ngày");
        assertThat(page.split("<option", -1)).hasSize(2);
        assertThat(service.englishPage(hoa, address)).contains("Take it", "Hand it over");
        assertThat(service.status(nam, address)).isEqualTo(404);
    }

    @Test
    void who_stands_in_where_they_act_anyway_has_each_task_once_and_by_their_own_right() throws Exception {
        MandateId standIn = new MandateId(UUID.randomUUID());
        service.happened(
                standIn.value(),
                new MandateGranted(
                        standIn,
                        new AccountId(account),
                        new PersonId(UUID.randomUUID()),
                        Role.APPROVER,
                        flag.leader,
                        QuerySide.LONG_AGO,
                        null,
                        his,
                        "Giấy ủy quyền"));
        JsonNode items = service.get(hoa, "/api/inbox").get("items");
        assertThat(items.size()).isEqualTo(1);
        assertThat(items.get(0).at("/because/mandate").asString()).isEqualTo(hers.toString());
        assertThat(service.page(hoa, "/inbox")).contains("Bạn đang thay mặt Người dùng " + nam);
    }

    private void claimed(MandateId mandate, LocalDate day) {
        service.happened(
                task.id().value(), Map.of("mandate", mandate.toString()), new TaskClaimed(task.id(), task, day));
    }

    private void putOff(LocalDate until) {
        service.context()
                .getBean(PutOffs.class)
                .put(account, new PutOff(flag.id.value(), TaskKind.ENDORSE, null, flag.leader, until), TODAY);
    }

    private static JsonNode first(String username) throws Exception {
        return service.get(username, "/api/inbox").at("/items/0");
    }
}
