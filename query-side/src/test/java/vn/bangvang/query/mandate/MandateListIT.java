package vn.bangvang.query.mandate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
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
import vn.bangvang.shared.domain.mandate.MandateEvent.MandateEnded;
import vn.bangvang.shared.domain.mandate.MandateEvent.MandateGranted;
import vn.bangvang.shared.domain.person.PersonEvent.PersonRegistered;
import vn.bangvang.shared.domain.unit.UnitEvent.UnitRegistered;

class MandateListIT {

    private static QuerySide service;

    private UnitId unit;
    private UnitId below;
    private UUID account;
    private String holder;
    private MandateId mandate;

    @BeforeAll
    static void start() throws Exception {
        service = QuerySide.shared();
    }

    @BeforeEach
    void a_unit_below_another_and_somebody_who_acts_for_it() {
        unit = service.unit("Sở Nội vụ");
        below = new UnitId(UUID.randomUUID());
        service.happened(below.value(), new UnitRegistered(below, below.toString(), "Phòng", unit, QuerySide.LONG_AGO));
        holder = "holder-" + UUID.randomUUID();
        account = service.account(holder);
        mandate = service.mandate(account, Role.APPROVER, below);
    }

    @Test
    void an_administrator_finds_the_mandates_of_the_unit_and_those_below_it() throws Exception {
        for (UnitId place : List.of(below, unit, service.root())) {
            String administrator = service.user(Role.ADMINISTRATOR, place);
            JsonNode found = service.get(administrator, "/api/mandates?unit=" + below + "&role=APPROVER");
            assertThat(found.get("position").asLong()).isEqualTo(service.head());
            JsonNode row = found.get("items").get(0);
            assertThat(row.get("id").asString()).isEqualTo(mandate.toString());
            assertThat(row.get("account").asString()).isEqualTo(account.toString());
            assertThat(row.at("/unit/name").asString()).isEqualTo("Phòng");
            assertThat(service.get(administrator, "/api/mandates/" + mandate)).isEqualTo(row);
        }
    }

    @Test
    void an_auditor_sees_every_mandate_with_the_names_of_who_holds_it() throws Exception {
        MandateId substitute = new MandateId(UUID.randomUUID());
        UUID standIn = service.account("stand-in-" + UUID.randomUUID());
        PersonId person = new PersonId(UUID.randomUUID());
        service.happened(
                person.value(),
                new PersonRegistered(
                        person, new PersonalText(person, "Lý Thị Thay"), "" + person, below, QuerySide.LONG_AGO, null));
        service.happened(
                substitute.value(),
                new MandateGranted(
                        substitute,
                        new AccountId(standIn),
                        person,
                        Role.APPROVER,
                        below,
                        LocalDate.of(2024, 7, 1),
                        LocalDate.of(2024, 7, 31),
                        mandate,
                        "QĐ"));
        for (UnitId place : List.of(below, unit, service.root())) {
            String auditor = service.user(Role.AUDITOR, place);
            String asked = "/api/mandates?role=APPROVER&unit=" + unit;
            assertThat(ids(service.get(auditor, asked))).containsExactly(substitute.toString(), mandate.toString());
            JsonNode row = service.get(auditor, "/api/mandates/" + substitute);
            assertThat(row.get("accountName").asString()).startsWith("Người dùng stand-in-");
            assertThat(row.get("personName").asString()).isEqualTo("Lý Thị Thay");
            assertThat(row.get("substitutesForName").asString()).isEqualTo("Người dùng " + holder);
            assertThat(ids(service.get(auditor, asked + "&from=2024-08-01"))).containsExactly(mandate.toString());
            assertThat(ids(service.get(auditor, asked + "&to=2024-06-30"))).containsExactly(mandate.toString());
        }
        String beside = service.user(Role.AUDITOR, service.unit("Sở Tài chính"));
        assertThat(service.status(beside, "/api/mandates/" + mandate)).isEqualTo(404);
    }

    @Test
    void the_holder_sees_their_own_and_nobody_elses() throws Exception {
        service.mandate(UUID.randomUUID(), Role.APPROVER, below);
        assertThat(ids(service.get(holder, "/api/mandates"))).containsExactly(mandate.toString());
        assertThat(service.status(holder, "/api/mandates/" + mandate)).isEqualTo(200);
    }

    @Test
    void to_everybody_else_a_mandate_is_as_unknown_as_any() throws Exception {
        String beside = service.user(Role.ADMINISTRATOR, service.unit("Sở Y tế"));
        String colleague = service.user(Role.REPRESENTATIVE, below);
        for (String reader : List.of(beside, colleague)) {
            assertThat(ids(service.get(reader, "/api/mandates?unit=" + below + "&role=APPROVER")))
                    .isEmpty();
            assertThat(service.status(reader, "/api/mandates/" + mandate)).isEqualTo(404);
            assertThat(service.status(reader, "/api/mandates/" + UUID.randomUUID()))
                    .isEqualTo(404);
        }
    }

    @Test
    void one_that_has_ended_says_when() throws Exception {
        LocalDate day = LocalDate.of(2024, 7, 1);
        service.happened(mandate.value(), new MandateEnded(mandate, "Nghỉ hưu", day));
        JsonNode shown = service.get(holder, "/api/mandates/" + mandate);
        assertThat(shown.get("endedOn").asString()).isEqualTo(day.toString());
        assertThat(shown.get("sequence").asLong()).isEqualTo(1);
    }

    @Test
    void long_lists_come_in_parts() throws Exception {
        service.mandate(account, Role.AUDITOR, below);
        service.mandate(account, Role.REPRESENTATIVE, below);
        JsonNode first = service.get(holder, "/api/mandates?limit=2");
        JsonNode rest = service.get(holder, first.get("next").asString());
        assertThat(service.ask(holder, "/api/mandates?limit=2").headers().firstValue("Link"))
                .hasValue("<" + first.get("next").asString() + ">; rel=\"next\"");
        assertThat(first.get("items")).hasSize(2);
        assertThat(rest.get("items")).hasSize(1);
        assertThat(rest.get("next").isNull()).isTrue();
        assertThat(ids(first)).doesNotContainAnyElementsOf(ids(rest));
    }

    private static List<String> ids(JsonNode page) {
        return page.get("items")
                .valueStream()
                .map(row -> row.get("id").asString())
                .toList();
    }
}
