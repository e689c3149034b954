package vn.bangvang.command.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bangvang.command.nomination.Files.DECISION;
import static vn.bangvang.command.testing.World.PROVINCE;
import static vn.bangvang.command.testing.World.TODAY;
import static vn.bangvang.command.testing.World.person;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.bangvang.command.decision.DecisionCommand.CorrectDecision;
import vn.bangvang.command.decision.DecisionCommand.CorrectExternalDecision;
import vn.bangvang.command.decision.DecisionCommand.IssueDecision;
import vn.bangvang.command.decision.DecisionCommand.RecordExternalDecision;
import vn.bangvang.command.nomination.Files;
import vn.bangvang.command.testing.Http;
import vn.bangvang.shared.domain.decision.DecisionKind;
import vn.bangvang.shared.domain.kernel.PersonalText;
import vn.bangvang.shared.domain.nomination.NominationId;

class DecisionControllersTest {

    private static final NominationId FILE = Files.nomination("file 0");
    private static final String CORRECTION =
            "{'number': '770/QĐ-TTg', 'decidedOn': '2024-12-20', 'reason': 'Nhầm', 'correctedOn': '2024-12-20'}";

    private final Http own = new Http(DecisionController::new);
    private final Http outside = new Http(ExternalDecisionController::new);

    @Test
    void bodies_become_commands() throws Exception {
        assertThat(own.command("/api/decisions", decision("45/QĐ-UBND", 1)))
                .isEqualTo(new IssueDecision(
                        DECISION,
                        PROVINCE,
                        DecisionKind.AWARD,
                        "45/QĐ-UBND",
                        new PersonalText(person("chair"), "Phạm C"),
                        "Chủ tịch",
                        List.of(FILE),
                        TODAY));
        assertThat(own.command("/api/decisions/" + DECISION + "/corrections", CORRECTION))
                .isEqualTo(new CorrectDecision(DECISION, "770/QĐ-TTg", TODAY, "Nhầm", TODAY));
        assertThat(outside.command("/api/external-decisions", external()))
                .isEqualTo(new RecordExternalDecision(
                        DECISION, PROVINCE, "PRIME_MINISTER", DecisionKind.AWARD, "770/QĐ-TTg", List.of(FILE), TODAY));
        assertThat(outside.command("/api/external-decisions/" + DECISION + "/corrections", CORRECTION))
                .isEqualTo(new CorrectExternalDecision(DECISION, "770/QĐ-TTg", TODAY, "Nhầm", TODAY));
    }

    @Test
    void two_hundred_nominations_are_sent_and_one_more_or_none_are_not() throws Exception {
        assertThat(own.post("/api/decisions", decision("45/QĐ-UBND", 200))).isEqualTo(201);
        assertThat(own.post("/api/decisions", decision("45/QĐ-UBND", 201))).isEqualTo(400);
        assertThat(own.post("/api/decisions", decision("45/QĐ-UBND", 0))).isEqualTo(400);
        assertThat(own.sent()).hasSize(1);
    }

    @Test
    void a_number_with_a_blank_in_it_is_not_sent() throws Exception {
        assertThat(own.post("/api/decisions", decision("45 /QĐ-UBND", 1))).isEqualTo(400);
        assertThat(own.sent()).isEmpty();
    }

    @Test
    void the_nominations_a_decision_changes_are_told_to_the_dispatcher() throws Exception {
        assertThat(own.command("/api/decisions", decision("45/QĐ-UBND", 1)).alsoTouches())
                .isEqualTo(List.of(FILE));
    }

    private static String decision(String number, int files) {
        String ids = IntStream.range(0, files)
                .mapToObj(i -> "'" + Files.nomination("file " + i) + "'")
                .collect(Collectors.joining(","));
        return "{'id': '%s', 'bodyId': '%s', 'kind': 'AWARD', 'number': '%s', 'signer': {'personId': '%s', 'name': 'Phạm C'}, 'signerPosition': 'Chủ tịch', 'nominationIds': [%s], 'decidedOn': '2024-12-20'}"
                .formatted(DECISION, PROVINCE, number, person("chair"), ids);
    }

    private static String external() {
        return "{'id': '%s', 'recordedBy': '%s', 'authority': 'PRIME_MINISTER', 'kind': 'AWARD', 'number': '770/QĐ-TTg', 'nominationIds': ['%s'], 'decidedOn': '2024-12-20'}"
                .formatted(DECISION, PROVINCE, FILE);
    }
}
