package vn.bangvang.query.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.bangvang.query.testing.QuerySide;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.kernel.PersonId;
import vn.bangvang.shared.domain.kernel.PersonalText;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.movement.MovementEvent.MovementLaunched;
import vn.bangvang.shared.domain.movement.MovementId;
import vn.bangvang.shared.domain.movement.MovementKind;
import vn.bangvang.shared.domain.movement.MovementPlan;
import vn.bangvang.shared.domain.person.PersonEvent.PersonRegistered;
import vn.bangvang.shared.domain.pledge.PledgeEvent.PledgeOpened;
import vn.bangvang.shared.domain.pledge.PledgeEvent.PledgeSigned;
import vn.bangvang.shared.domain.pledge.PledgeId;
import vn.bangvang.shared.domain.unit.UnitEvent.UnitRegistered;

class AuditTrailIT {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);
    private static QuerySide service;
    private static String auditor;

    @BeforeAll
    static void start() throws Exception {
        service = QuerySide.shared();
        auditor = service.user(Role.AUDITOR, service.root());
    }

    @Test
    void every_event_stands_there_with_who_when_and_where() throws Exception {
        UnitId unit = service.unit("Sở Nội vụ");
        UUID account = UUID.randomUUID();
        MovementId movement = new MovementId(UUID.randomUUID());
        long position = service.happened(movement.value(), account, unit, launched(movement, unit));
        JsonNode entry = service.get(auditor, "/api/audit/" + position);
        assertThat(entry.get("event").asString()).isEqualTo("movement.launched");
        assertThat(entry.at("/label/vi").asString()).isEqualTo("Phát động phong trào thi đua");
        assertThat(entry.at("/label/en").asString()).isEqualTo("Movement launched");
        assertThat(entry.at("/by/account").asString()).isEqualTo(account.toString());
        assertThat(entry.at("/unit/name").asString()).isEqualTo("Sở Nội vụ");
        assertThat(entry.at("/payload/plan/name").asString()).isEqualTo("Phong trào");
        assertThat(entry.get("hash").asString()).hasSize(64);
        assertThat(entry.get("aggregate").asString()).isEqualTo(movement.toString());

        assertThat(found("account=" + account)).containsExactly(position);
        assertThat(found("unit=" + unit + "&name=movement.launched")).containsExactly(position);
        assertThat(found("aggregate=" + movement)).containsExactly(position);
        assertThat(found("aggregate=" + movement + "&recordedTo=2020-01-01")).isEmpty();
        assertThat(found("aggregate=" + movement + "&recordedFrom=2020-01-01")).containsExactly(position);
    }

    @Test
    void who_acted_stands_there_by_name() throws Exception {
        UUID account = service.account("actor-" + UUID.randomUUID());
        PersonId person = new PersonId(UUID.randomUUID());
        UnitId unit = service.unit("Xã D");
        service.happened(
                person.value(),
                new PersonRegistered(person, new PersonalText(person, "Trần Thị Thao"), "khác", unit, DAY, null));
        MovementId movement = new MovementId(UUID.randomUUID());
        long position = service.happened(
                movement.value(),
                Map.of("account", "" + account, "person", "" + person, "unit", "" + unit, "role", "ORGANISER"),
                launched(movement, unit));
        JsonNode by = service.get(auditor, "/api/audit/" + position).get("by");
        assertThat(by.get("accountName").asString()).startsWith("Người dùng actor-");
        assertThat(by.get("personName").asString()).isEqualTo("Trần Thị Thao");
        assertThat(service.get(auditor, "/api/audit?aggregate=" + movement).at("/items/0/by"))
                .isEqualTo(by);
    }

    @Test
    void what_was_done_is_found_by_its_day_not_only_by_the_day_it_was_recorded() throws Exception {
        MovementId movement = new MovementId(UUID.randomUUID());
        UnitId unit = service.unit("Sở F");
        long position = service.happened(movement.value(), UUID.randomUUID(), unit, launched(movement, unit));
        String all = "aggregate=" + movement;
        assertThat(found(all + "&from=" + DAY + "&to=" + DAY)).containsExactly(position);
        assertThat(found(all + "&from=" + DAY.plusDays(1))).isEmpty();
        assertThat(found(all + "&to=" + DAY.minusDays(1))).isEmpty();
        assertThat(found(all + "&recordedFrom=" + DAY.plusDays(1))).containsExactly(position);
        assertThat(found(all + "&recordedTo=" + DAY)).isEmpty();
        assertThat(service.get(auditor, "/api/audit/" + position)
                        .get("businessDate")
                        .asString())
                .isEqualTo(DAY.toString());
    }

    @Test
    void a_unit_is_asked_for_with_those_below_it() throws Exception {
        UnitId unit = service.unit("Sở E");
        UnitId below = new UnitId(UUID.randomUUID());
        service.happened(below.value(), new UnitRegistered(below, "" + below, "Phòng E", unit, DAY));
        MovementId movement = new MovementId(UUID.randomUUID());
        long position = service.happened(movement.value(), UUID.randomUUID(), below, launched(movement, below));
        assertThat(found("unit=" + unit)).containsExactly(position);
        assertThat(found("unit=" + service.root())).contains(position);
    }

    @Test
    void the_log_is_read_backwards_in_parts_without_a_gap() throws Exception {
        for (int i = 0; i < 5; i++) {
            service.unit("Đơn vị " + i);
        }
        JsonNode first = service.get(auditor, "/api/audit?limit=3");
        JsonNode second = service.get(auditor, first.get("next").asString());
        long last = first.at("/items/2/position").asLong();
        assertThat(second.at("/items/0/position").asLong()).isEqualTo(last - 1);
        assertThat(first.get("position").asLong()).isGreaterThanOrEqualTo(last + 2);
    }

    @Test
    void an_auditor_of_a_unit_sees_what_was_done_for_it_and_nothing_else() throws Exception {
        UnitId unit = service.unit("Phường A");
        UnitId other = service.unit("Phường B");
        String local = service.user(Role.AUDITOR, unit);
        MovementId mine = new MovementId(UUID.randomUUID());
        MovementId theirs = new MovementId(UUID.randomUUID());
        long seen = service.happened(mine.value(), UUID.randomUUID(), unit, launched(mine, unit));
        long hidden = service.happened(theirs.value(), UUID.randomUUID(), other, launched(theirs, other));
        assertThat(service.get(local, "/api/audit").get("items")).hasSize(1);
        assertThat(service.status(local, "/api/audit/" + seen)).isEqualTo(200);
        assertThat(service.status(local, "/api/audit/" + hidden)).isEqualTo(404);
    }

    @Test
    void who_is_no_auditor_sees_no_trail() throws Exception {
        assertThat(service.status(service.user(Role.ADMINISTRATOR, service.root()), "/api/audit"))
                .isEqualTo(403);
    }

    @Test
    void a_name_is_opened_for_the_auditor_and_erased_with_its_key() throws Exception {
        PledgeId pledge = new PledgeId(UUID.randomUUID());
        UnitId unit = service.unit("Xã C");
        PersonId kept = new PersonId(UUID.randomUUID());
        PersonId erased = new PersonId(UUID.randomUUID());
        service.keyDestroyed(erased);
        service.happened(
                pledge.value(),
                new PledgeOpened(
                        pledge,
                        new ClusterId(UUID.randomUUID()),
                        2024,
                        service.root(),
                        "Thi đua",
                        List.of(),
                        List.of(),
                        List.of(unit, service.root()),
                        null,
                        null,
                        DAY));
        long first = service.happened(
                pledge.value(),
                new PledgeSigned(pledge, 1, unit, new PersonalText(kept, "Lê Văn Còn"), "Chủ tịch", DAY, false, 0));
        long second = service.happened(
                pledge.value(),
                new PledgeSigned(
                        pledge, 1, service.root(), new PersonalText(erased, "Lê Văn Xóa"), "Chủ tịch", DAY, false, 0));
        assertThat(service.get(auditor, "/api/audit/" + first)
                        .at("/payload/signer/text")
                        .asString())
                .isEqualTo("Lê Văn Còn");
        JsonNode gone = service.get(auditor, "/api/audit/" + second).at("/payload/signer");
        assertThat(gone.get("erased").asBoolean()).isTrue();
        assertThat(gone.has("text")).isFalse();
        JsonNode signatures = service.get(auditor, "/api/pledges/" + pledge).get("signatures");
        assertThat(signatures.get(0).get("signer").asString()).isEqualTo("Lê Văn Còn");
        assertThat(signatures.get(1).get("signer").isNull()).isTrue();
    }

    private static MovementLaunched launched(MovementId movement, UnitId unit) {
        MovementPlan plan = new MovementPlan(
                MovementKind.ANNUAL,
                "UNIT",
                "Phong trào",
                "Chủ đề",
                null,
                List.of("Nội dung"),
                DAY,
                DAY,
                List.of(),
                List.of());
        return new MovementLaunched(movement, unit, null, null, plan, DAY);
    }

    private static List<Long> found(String query) throws Exception {
        return service.get(auditor, "/api/audit?" + query)
                .get("items")
                .valueStream()
                .map(item -> item.get("position").asLong())
                .toList();
    }
}
