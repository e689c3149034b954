package vn.bangvang.query.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.bangvang.query.testing.QuerySide;
import vn.bangvang.shared.domain.kernel.AccountId;
import vn.bangvang.shared.domain.kernel.MandateId;
import vn.bangvang.shared.domain.kernel.PersonId;
import vn.bangvang.shared.domain.kernel.PersonalText;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.mandate.MandateEvent.MandateConfirmed;
import vn.bangvang.shared.domain.mandate.MandateEvent.MandateEnded;
import vn.bangvang.shared.domain.mandate.MandateEvent.MandateGranted;
import vn.bangvang.shared.domain.person.PersonEvent.PersonRegistered;

/** What one administrator has granted waits for the others. */
class MandateInboxIT {

    private static QuerySide service;
    private UnitId unit;
    private Waiting granter;
    private Waiting other;

    @BeforeAll
    static void start() throws Exception {
        service = QuerySide.shared();
    }

    @BeforeEach
    void appoint() {
        unit = service.unit("Trung đoàn");
        granter = Waiting.of(service, Role.ADMINISTRATOR, unit);
        other = Waiting.of(service, Role.ADMINISTRATOR, unit);
    }

    @Test
    void a_mandate_to_confirm_waits_for_the_other_administrators_of_its_unit_alone() throws Exception {
        Waiting elsewhere = Waiting.of(service, Role.ADMINISTRATOR, service.unit("Trung đoàn khác"));
        Waiting noAdministrator = Waiting.of(service, Role.ORGANISER, unit);
        MandateId mandate = granted(UUID.randomUUID(), true);

        JsonNode task = service.get(other.username(), "/api/inbox").get("items").get(0);
        assertThat(task.get("task").asString()).isEqualTo("CONFIRM_MANDATE");
        assertThat(task.get("about").asString()).isEqualTo("mandate");
        assertThat(task.get("id").asString()).isEqualTo(mandate.toString());
        assertThat(task.get("part").asString()).isEqualTo("APPROVER");
        assertThat(task.get("taskName").asString()).isEqualTo("xác nhận thẩm quyền");
        assertThat(task.get("aboutName").asString()).isEqualTo("thẩm quyền");
        assertThat(task.get("partName").asString()).isEqualTo("người duyệt");
        assertThat(service.ask(other.username(), "/api/inbox?format=csv").body())
                .startsWith("\uFEFF\"Việc\";\"Loại hồ sơ\";")
                .contains("\"xác nhận thẩm quyền\";\"thẩm quyền\";", ";\"người duyệt\";");
        assertThat(granter.today()).isEmpty();
        assertThat(elsewhere.today()).isEmpty();
        assertThat(noAdministrator.today()).isEmpty();

        service.happened(mandate.value(), new MandateConfirmed(mandate, QuerySide.LONG_AGO));
        assertThat(other.today()).isEmpty();
    }

    @Test
    void whoever_confirms_is_told_whom_it_is_for_before_opening_it() throws Exception {
        PersonId person = new PersonId(UUID.randomUUID());
        service.happened(
                person.value(),
                new PersonRegistered(
                        person, new PersonalText(person, "Lý A Sùng"), "" + person, unit, QuerySide.LONG_AGO, null));
        granted(UUID.randomUUID(), person, true);
        assertThat(service.get(other.username(), "/api/inbox")
                        .get("items")
                        .get(0)
                        .get("called")
                        .asString())
                .isEqualTo("Lý A Sùng");
        assertThat(service.ask(other.username(), "/inbox").body()).contains("Thẩm quyền</span><span>: Lý A Sùng");
    }

    @Test
    void it_waits_for_nobody_once_it_was_ended_and_never_for_its_holder() throws Exception {
        MandateId own = granted(other.account(), true);
        assertThat(other.today()).isEmpty();

        Waiting third = Waiting.of(service, Role.ADMINISTRATOR, unit);
        assertThat(third.today()).containsExactly("CONFIRM_MANDATE");
        service.happened(own.value(), new MandateEnded(own, "Thôi", QuerySide.LONG_AGO));
        assertThat(third.today()).isEmpty();
    }

    @Test
    void it_waits_for_nobody_who_stands_in_for_its_holder() throws Exception {
        UUID account = UUID.randomUUID();
        PersonId person = new PersonId(UUID.randomUUID());
        MandateId away = service.mandate(account, person, Role.ADMINISTRATOR, unit, null);
        String username = "thay-" + UUID.randomUUID();
        service.mandate(service.account(username), new PersonId(UUID.randomUUID()), Role.ADMINISTRATOR, unit, away);
        granted(UUID.randomUUID(), new PersonId(UUID.randomUUID()), true);
        assertThat(Waiting.of(service, username)).containsExactly("CONFIRM_MANDATE");
        granted(account, person, true);
        assertThat(Waiting.of(service, username)).containsExactly("CONFIRM_MANDATE");
        assertThat(other.today()).containsExactly("CONFIRM_MANDATE", "CONFIRM_MANDATE");
    }

    @Test
    void one_that_holds_at_once_waits_for_nobody() throws Exception {
        granted(UUID.randomUUID(), false);
        assertThat(other.today()).isEmpty();
    }

    @Test
    void it_waits_for_the_administrator_of_a_unit_above() throws Exception {
        Waiting above = Waiting.of(service, Role.ADMINISTRATOR, service.root());
        MandateId mandate = granted(UUID.randomUUID(), true);
        assertThat(inbox(above)).contains(mandate.toString());
        service.happened(mandate.value(), new MandateConfirmed(mandate, QuerySide.LONG_AGO));
        assertThat(inbox(above)).doesNotContain(mandate.toString());
    }

    /** Whole, since at the top of the tree others have something to confirm too. */
    private static String inbox(Waiting reader) throws Exception {
        return service.get(reader.username(), "/api/inbox?limit=200").toString();
    }

    private MandateId granted(UUID account, boolean waits) {
        return granted(account, new PersonId(UUID.randomUUID()), waits);
    }

    private MandateId granted(UUID account, PersonId person, boolean waits) {
        MandateId id = new MandateId(UUID.randomUUID());
        service.happened(
                id.value(),
                granter.account(),
                unit,
                new MandateGranted(
                        id,
                        new AccountId(account),
                        person,
                        Role.APPROVER,
                        unit,
                        QuerySide.LONG_AGO,
                        null,
                        null,
                        "Quyết định 5",
                        waits ? true : null));
        return id;
    }
}
