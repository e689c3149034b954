package vn.bangvang.query.nominationfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.bangvang.query.testing.Flag;
import vn.bangvang.query.testing.QuerySide;
import vn.bangvang.shared.event.DecisionEvent.DecisionCorrected;
import vn.bangvang.shared.event.DecisionEvent.DecisionIssued;
import vn.bangvang.shared.value.DecisionId;
import vn.bangvang.shared.value.DecisionKind;
import vn.bangvang.shared.value.DecisionLine;
import vn.bangvang.shared.value.PersonId;
import vn.bangvang.shared.value.PersonalText;
import vn.bangvang.shared.value.Role;

class CorrectedNumberIT {

    private static final LocalDate DECIDED_ON = LocalDate.of(2023, 3, 15);

    private final QuerySide service = QuerySide.shared();

    CorrectedNumberIT() throws Exception {}

    @Test
    void a_corrected_number_stands_in_the_timeline_beside_the_one_first_entered() throws Exception {
        Flag flag = new Flag(service, "Báo Bắc Kạn");
        flag.submitted();
        flag.endorsed();
        flag.decided();
        String reader = service.user(Role.REPRESENTATIVE, flag.unit);
        JsonNode before = service.get(reader, "/api/nominations/" + flag.id).at("/timeline/3/detail");
        DecisionId decision =
                new DecisionId(UUID.fromString(before.get("decision").asString()));
        assertThat(before.get("correctedNumber")).isNull();
        service.happened(
                decision.value(),
                new DecisionIssued(
                        decision,
                        flag.province,
                        DecisionKind.AWARD,
                        "11/QĐ-UBND",
                        2023,
                        new PersonalText(new PersonId(UUID.randomUUID()), "Nguyễn Văn Ký"),
                        "Chủ tịch",
                        List.of(new DecisionLine(flag.id, "CTDT", flag.unit, null)),
                        DECIDED_ON),
                new DecisionCorrected(
                        decision,
                        flag.province,
                        DecisionKind.AWARD,
                        "17/QĐ-UBND",
                        2023,
                        "gõ nhầm số",
                        DECIDED_ON,
                        DECIDED_ON.plusDays(5)));
        JsonNode after = service.get(reader, "/api/nominations/" + flag.id).at("/timeline/3/detail");
        assertThat(after.get("number").asString()).isEqualTo("11/QĐ-UBND");
        assertThat(after.get("correctedNumber").asString()).isEqualTo("17/QĐ-UBND");
        assertThat(after.get("correctionReason").asString()).isEqualTo("gõ nhầm số");
        assertThat(service.get(reader, "/api/nominations/" + flag.id + "?asOf=2023-03-16")
                        .at("/timeline/3/detail")
                        .get("correctedNumber"))
                .as("before it was corrected")
                .isNull();
    }

    @Test
    void the_share_of_a_council_is_shown_rounded_down() throws Exception {
        Flag flag = new Flag(service, "Báo Bắc Kạn");
        flag.submitted();
        flag.endorsed();
        flag.decided();
        String reader = service.user(Role.REPRESENTATIVE, flag.unit);
        assertThat(service.get(reader, "/api/nominations/" + flag.id)
                        .at("/timeline/2/detail/share")
                        .asString())
                .as("9 of 10")
                .isEqualTo("90");
    }
}
