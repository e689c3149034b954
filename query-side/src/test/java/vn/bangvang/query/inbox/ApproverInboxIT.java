package vn.bangvang.query.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.bangvang.query.testing.Flag;
import vn.bangvang.query.testing.QuerySide;
import vn.bangvang.shared.domain.kernel.AccountId;
import vn.bangvang.shared.domain.kernel.CaseText;
import vn.bangvang.shared.domain.kernel.MandateId;
import vn.bangvang.shared.domain.kernel.PersonId;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.mandate.MandateEvent.MandateEnded;
import vn.bangvang.shared.domain.mandate.MandateEvent.MandateGranted;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationReturned;
import vn.bangvang.shared.domain.pledge.PledgeEvent.PledgeClosed;

class ApproverInboxIT {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);
    private static QuerySide service;

    @BeforeAll
    static void start() throws Exception {
        service = QuerySide.shared();
    }

    @Test
    void whoever_stands_in_is_told_for_whom_and_until_when() throws Exception {
        Flag flag = new Flag(service, "Đơn vị ủy quyền");
        MandateId head = service.mandate(service.account("khoi-truong-di-hoc"), Role.APPROVER, flag.leader);
        MandateId deputy = new MandateId(UUID.randomUUID());
        String standIn = "khoi-pho-thay";
        service.happened(
                deputy.value(),
                new MandateGranted(
                        deputy,
                        new AccountId(service.account(standIn)),
                        new PersonId(UUID.randomUUID()),
                        Role.APPROVER,
                        flag.leader,
                        QuerySide.LONG_AGO,
                        LocalDate.of(2199, 12, 31),
                        head,
                        "Giấy ủy quyền"));
        flag.submitted();
        JsonNode because = service.get(standIn, "/api/inbox").at("/items/0/because");
        assertThat(because.get("substitutesFor").asString()).isEqualTo(head.toString());
        assertThat(because.get("substitutesForName").asString()).isEqualTo("Người dùng khoi-truong-di-hoc");
        assertThat(because.get("from").asString()).isEqualTo(QuerySide.LONG_AGO.toString());
        assertThat(because.get("until").asString()).isEqualTo("2199-12-31");
        JsonNode own = service.get(standIn, "/api/account/mandates").get(0);
        assertThat(own.get("substitutesFor").asString()).isEqualTo(head.toString());
        assertThat(own.get("substitutesForName").asString()).isEqualTo("Người dùng khoi-truong-di-hoc");
    }

    @Test
    void a_nomination_waits_for_the_role_and_unit_of_its_step_and_says_why() throws Exception {
        Flag flag = new Flag(service, "Đơn vị I");
        String leader = service.user(Role.APPROVER, flag.leader);
        String secretary = service.user(Role.COUNCIL_SECRETARY, flag.province);
        String competent = service.user(Role.COMPETENT_PERSON, flag.province);
        flag.submitted();
        JsonNode task = service.get(leader, "/api/inbox").at("/items/0");
        assertThat(task.get("task").asString()).isEqualTo("ENDORSE");
        assertThat(task.at("/subject/name").asString()).isEqualTo("Đơn vị I");
        assertThat(task.at("/because/role").asString()).isEqualTo("APPROVER");
        assertThat(task.at("/because/text").asString()).contains("Khối trưởng");
        assertThat(tasks(secretary)).isEmpty();

        flag.endorsed();
        assertThat(tasks(leader)).isEmpty();
        assertThat(tasks(secretary)).containsExactly("COUNCIL");
        assertThat(tasks(competent)).isEmpty();
        flag.decided();
        flag.forwarded();
        String approver = service.user(Role.APPROVER, flag.province);
        assertThat(tasks(approver)).containsExactly("EXTERNAL_DECISION");
        flag.awarded();
        assertThat(tasks(approver)).isEmpty();
    }

    @Test
    void a_returned_nomination_waits_for_the_unit_that_submitted_it() throws Exception {
        Flag flag = new Flag(service, "Đơn vị R");
        String unit = service.user(Role.REPRESENTATIVE, flag.unit);
        flag.submitted();
        assertThat(tasks(unit)).isEmpty();
        flag.happened(new NominationReturned(
                flag.id, 0, "cluster", flag.leader, List.of("BIENBAN"), CaseText.plain("thiếu"), DAY));
        assertThat(tasks(unit)).containsExactly("RESUBMIT");
    }

    @Test
    void with_the_mandate_the_work_goes() throws Exception {
        Flag flag = new Flag(service, "Đơn vị M");
        UUID account = service.account("passing");
        MandateId mandate = service.mandate(account, Role.APPROVER, flag.leader);
        flag.submitted();
        assertThat(tasks("passing")).containsExactly("ENDORSE");
        service.happened(mandate.value(), new MandateEnded(mandate, "chuyển công tác", QuerySide.LONG_AGO));
        assertThat(tasks("passing")).isEmpty();
    }

    @Test
    void a_pledge_waits_for_each_party_until_it_signs_and_again_after_an_amendment() throws Exception {
        UnitId one = service.unit("Xã Một");
        UnitId two = service.unit("Xã Hai");
        PledgeCase pledge = new PledgeCase(service)
                .opened(service.root(), List.of(one, two), null, null)
                .signed(one, 1);
        String first = service.user(Role.REPRESENTATIVE, one);
        assertThat(tasks(first)).isEmpty();
        assertThat(tasks(service.user(Role.REPRESENTATIVE, two))).containsExactly("SIGN");
        assertThat(tasks(service.user(Role.APPROVER, two))).isEmpty();
        pledge.amended(2, null);
        assertThat(tasks(first)).containsExactly("SIGN");
        pledge.declined(one, 2);
        assertThat(tasks(first)).isEmpty();
    }

    @Test
    void a_closed_pledge_waits_for_nobody() throws Exception {
        UnitId late = service.unit("Xã Muộn");
        PledgeCase pledge = new PledgeCase(service).opened(service.root(), List.of(late), null, null);
        String waiting = service.user(Role.REPRESENTATIVE, late);
        assertThat(tasks(waiting)).containsExactly("SIGN");
        pledge.happened(new PledgeClosed(pledge.id, 1, null, null, DAY));
        assertThat(tasks(waiting)).isEmpty();
    }

    @Test
    void of_ten_tasks_worked_off_three_at_a_time_none_is_passed_over() throws Exception {
        UUID account = service.account("diligent");
        Map<String, Flag> waiting = new HashMap<>();
        for (int i = 0; i < 10; i++) {
            Flag flag = new Flag(service, "Đơn vị việc " + i);
            service.mandate(account, Role.APPROVER, flag.leader);
            flag.submitted();
            waiting.put(flag.id.toString(), flag);
        }
        Set<String> seen = new HashSet<>();
        String address = "/api/inbox?limit=3";
        while (address != null) {
            JsonNode part = service.get("diligent", address);
            for (String id : part.get("items").findValuesAsString("id")) {
                if (waiting.containsKey(id)) {
                    seen.add(id);
                    waiting.get(id).endorsed();
                }
            }
            address = part.get("next").isNull() ? null : part.get("next").asString();
        }
        assertThat(seen).hasSize(10);
    }

    private static List<String> tasks(String username) throws Exception {
        return Waiting.of(service, username);
    }
}
