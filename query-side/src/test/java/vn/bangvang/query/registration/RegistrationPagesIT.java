package vn.bangvang.query.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.bangvang.query.testing.QuerySide;
import vn.bangvang.shared.domain.kernel.NomineeKind;
import vn.bangvang.shared.domain.kernel.PersonId;
import vn.bangvang.shared.domain.kernel.PersonalText;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.Score;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.registration.RegisteredTarget;
import vn.bangvang.shared.domain.registration.RegisteredTitle;
import vn.bangvang.shared.domain.registration.RegistrationEvent.EmulationRegistered;
import vn.bangvang.shared.domain.registration.RegistrationId;
import vn.bangvang.shared.domain.registration.TargetAim;

class RegistrationPagesIT {

    private static final RegistrationId REGISTRATION = new RegistrationId(UUID.randomUUID());
    private static final String PATH = "/registrations/" + REGISTRATION;
    private static final String CHECK = PATH + "/checks\"";

    private static QuerySide service;
    private static String representative;

    @BeforeAll
    static void start() throws Exception {
        service = QuerySide.shared();
        UnitId unit = service.unit("Phường đăng ký");
        representative = service.user(Role.REPRESENTATIVE, unit);
        service.happened(
                REGISTRATION.value(),
                new EmulationRegistered(
                        REGISTRATION,
                        unit,
                        2023,
                        null,
                        "law-2003-decree-91-2017",
                        List.of(new RegisteredTitle(
                                "CSTDCS",
                                NomineeKind.INDIVIDUAL,
                                new PersonalText(new PersonId(UUID.randomUUID()), "Nông Văn Kín"),
                                1)),
                        List.of(new RegisteredTarget(
                                "NN", "Công dân nhập ngũ", "người", TargetAim.AT_LEAST, Score.of("76"))),
                        LocalDate.of(2023, 3, 1)));
    }

    @Test
    void the_unit_sees_its_names_and_a_stranger_does_not() throws Exception {
        assertThat(service.page(representative, PATH)).contains("Nông Văn Kín", "ít nhất 76 người");
        assertThat(service.englishPage(service.user(Role.REPRESENTATIVE, service.unit("Phường khác")), PATH))
                .doesNotContain("Nông Văn Kín")
                .contains("only the unit and those above see the name");
        assertThat(service.page(representative, "/registrations")).contains(PATH);
        assertThat(service.status(representative, "/registrations/" + UUID.randomUUID()))
                .isEqualTo(404);
    }

    @Test
    void the_organiser_above_checks_it_and_the_unit_does_not() throws Exception {
        assertThat(service.page(service.user(Role.ORGANISER, service.root()), PATH))
                .contains(CHECK, "outcome.titles[0].achieved:int", "outcome.targets[0].actual:decimal");
        assertThat(service.page(representative, PATH)).doesNotContain(CHECK);
    }

    @Test
    void the_unit_amends_it_and_finds_what_it_registered_in_the_form() throws Exception {
        assertThat(service.page(representative, PATH)).contains(PATH + "/amendment\"");
        assertThat(service.page(representative, PATH + "/amendment"))
                .contains(
                        PATH + "/amendments\"", "value=\"Nông Văn Kín\"", "value=\"Công dân nhập ngũ\"", "value=\"NN\"")
                .contains("aims.titles[1].personId");
        assertThat(service.page(representative, PATH + "/amendment?targets=2&title=CSTDCS.INDIVIDUAL"))
                .contains("aims.titles[2].count:int", "aims.targets[1].text", "value=\"C2\"")
                .doesNotContain("aims.titles[1]");
        String organiser = service.user(Role.ORGANISER, service.root());
        assertThat(service.page(organiser, PATH)).doesNotContain("/amendment\"");
        assertThat(service.status(organiser, PATH + "/amendment")).isEqualTo(302);
    }

    @Test
    void titles_are_chosen_first_and_then_counted() throws Exception {
        assertThat(service.page(representative, "/registrations/new?targets=1&title=CSTDCS.INDIVIDUAL"))
                .contains("aims.titles[0].count:int", "aims.targets[0].value:decimal", "value=\"CSTDCS\"")
                .doesNotContain("aims.titles[1]", "aims.targets[1]");
    }
}
