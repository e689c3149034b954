package vn.bangvang.command.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bangvang.command.testing.World.BLUE;
import static vn.bangvang.command.testing.World.CLUSTER;
import static vn.bangvang.command.testing.World.PROVINCE;
import static vn.bangvang.command.testing.World.RED;
import static vn.bangvang.command.testing.World.TODAY;
import static vn.bangvang.command.testing.World.person;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bangvang.command.registration.RegistrationCommand.AmendRegistration;
import vn.bangvang.command.registration.RegistrationCommand.CheckRegistration;
import vn.bangvang.command.registration.RegistrationCommand.CorrectRegistrationCheck;
import vn.bangvang.command.registration.RegistrationCommand.Outcome;
import vn.bangvang.command.registration.RegistrationCommand.RegisterForEmulation;
import vn.bangvang.command.testing.Http;
import vn.bangvang.command.testing.World;
import vn.bangvang.shared.domain.kernel.NomineeKind;
import vn.bangvang.shared.domain.kernel.PersonId;
import vn.bangvang.shared.domain.kernel.PersonalText;
import vn.bangvang.shared.domain.kernel.Score;
import vn.bangvang.shared.domain.registration.RegisteredTarget;
import vn.bangvang.shared.domain.registration.RegisteredTitle;
import vn.bangvang.shared.domain.registration.RegistrationId;
import vn.bangvang.shared.domain.registration.RegistrationPolicy.Achieved;
import vn.bangvang.shared.domain.registration.RegistrationPolicy.Actual;
import vn.bangvang.shared.domain.registration.RegistrationState.Aims;
import vn.bangvang.shared.domain.registration.TargetAim;

class RegistrationControllerTest {

    private static final RegistrationId ID = new RegistrationId(World.id("registration"));
    private static final String PATH = "/api/registrations/" + ID;
    private static final Aims AIMS = new Aims(
            CLUSTER,
            List.of(
                    new RegisteredTitle("CSTDCS", NomineeKind.INDIVIDUAL, new PersonalText(person("an"), "An"), 1),
                    new RegisteredTitle("LDTT", NomineeKind.INDIVIDUAL, null, 12)),
            List.of(new RegisteredTarget("A1", "Nhập ngũ", "người", TargetAim.AT_LEAST, Score.of("76"))));
    private static final String AIMS_TEXT = ("'aims': {'clusterId': '%s', 'titles': ["
                    + "{'award': 'CSTDCS', 'kind': 'INDIVIDUAL', 'personId': '%s', 'name': 'An'},"
                    + "{'award': 'LDTT', 'kind': 'INDIVIDUAL', 'count': 12}],"
                    + "'targets': [{'code': 'A1', 'text': 'Nhập ngũ', 'measure': 'người', 'value': '76'}]}")
            .formatted(CLUSTER, person("an"));
    private static final Outcome OUTCOME =
            new Outcome(List.of(new Achieved(1, 0, "Tiếc")), List.of(new Actual("A1", Score.of("76"), null)));
    private static final String OUTCOME_TEXT = "'outcome': {'titles': [{'line': 1, 'achieved': 0, 'note': 'Tiếc'}],"
            + " 'targets': [{'code': 'A1', 'actual': '76.00'}]}";

    private final Http http = new Http(RegistrationController::new);

    @Test
    void bodies_become_commands() throws Exception {
        assertThat(http.command("/api/registrations", registering(AIMS_TEXT)))
                .isEqualTo(new RegisterForEmulation(ID, RED, 2024, AIMS, TODAY));
        assertThat(http.command(
                        PATH + "/amendments",
                        "{'reason': 'Bổ sung', 'amendedOn': '2024-12-20', %s}".formatted(AIMS_TEXT)))
                .isEqualTo(new AmendRegistration(ID, AIMS, "Bổ sung", TODAY));
        assertThat(http.command(
                        PATH + "/check",
                        "{'checkedBy': '%s', 'checkedOn': '2024-12-20', %s}".formatted(PROVINCE, OUTCOME_TEXT)))
                .isEqualTo(new CheckRegistration(ID, PROVINCE, OUTCOME, TODAY));
        assertThat(http.command(
                        PATH + "/check/corrections",
                        "{'checkedBy': '%s', 'reason': 'Nhầm', 'correctedOn': '2024-12-20', %s}"
                                .formatted(PROVINCE, OUTCOME_TEXT)))
                .isEqualTo(new CorrectRegistrationCheck(ID, PROVINCE, OUTCOME, "Nhầm", TODAY));
    }

    @Test
    void a_person_nobody_knew_gets_a_pseudonym_of_their_own() throws Exception {
        String fresh = AIMS_TEXT.replace("'personId': '%s', ".formatted(person("an")), "");
        var command = (RegisterForEmulation) http.command("/api/registrations", registering(fresh));
        assertThat(command.aims().titles().get(0).person().person().value().version())
                .isEqualTo(7);
    }

    @Test
    void whoever_is_named_twice_for_one_unit_is_one_person_and_in_another_unit_another() throws Exception {
        assertThat(people("'name': 'AN'").distinct()).hasSize(1);
        assertThat(people("'name': 'An', 'unitId': '%s'".formatted(BLUE)).distinct())
                .hasSize(2);
        assertThat(people("'name': 'Bình'").distinct()).hasSize(2);
    }

    private Stream<PersonId> people(String second) throws Exception {
        String fresh = AIMS_TEXT
                .replace("'personId': '%s', ".formatted(person("an")), "")
                .replace("'count': 12", second);
        var command = (RegisterForEmulation) http.command("/api/registrations", registering(fresh));
        return command.aims().titles().stream().map(title -> title.person().person());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'count': 12    | 'count': 0",
                "'value': '76'  | 'value': '-76'",
                "'value': '76'  | 'value': '7e9'",
                "'code': 'A1'   | 'code': 'a b'",
                "'year': 2024   | 'year': 1947",
                "'INDIVIDUAL'   | 'NOBODY'"
            })
    void what_is_no_number_no_code_or_no_year_is_not_sent(String good, String bad) throws Exception {
        String body = registering(AIMS_TEXT);
        assertThat(body).contains(good);
        assertThat(http.post("/api/registrations", body.replace(good, bad))).isEqualTo(400);
        assertThat(http.sent()).isEmpty();
    }

    private static String registering(String aims) {
        return "{'id': '%s', 'unitId': '%s', 'year': 2024, 'registeredOn': '2024-12-20', %s}".formatted(ID, RED, aims);
    }
}
