package vn.bangvang.query.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.bangvang.query.testing.QuerySide;
import vn.bangvang.shared.domain.decision.DecisionEvent.DecisionCorrected;
import vn.bangvang.shared.domain.decision.DecisionEvent.DecisionIssued;
import vn.bangvang.shared.domain.decision.DecisionEvent.ExternalDecisionRecorded;
import vn.bangvang.shared.domain.decision.DecisionId;
import vn.bangvang.shared.domain.decision.DecisionKind;
import vn.bangvang.shared.domain.decision.DecisionLine;
import vn.bangvang.shared.domain.kernel.PersonId;
import vn.bangvang.shared.domain.kernel.PersonalText;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.nomination.NominationId;

class DecisionRegisterIT {

    private static final LocalDate DAY = LocalDate.of(2023, 6, 29);
    private static QuerySide service;
    private static String reader;

    @BeforeAll
    static void start() throws Exception {
        service = QuerySide.shared();
        reader = service.user(Role.REPRESENTATIVE, service.root());
    }

    @Test
    void a_decision_shows_its_signer_its_lines_and_its_correction() throws Exception {
        DecisionId decision = new DecisionId(UUID.randomUUID());
        NominationId nomination = new NominationId(UUID.randomUUID());
        service.happened(
                decision.value(),
                new DecisionIssued(
                        decision,
                        service.root(),
                        DecisionKind.AWARD,
                        "11/QĐ-UBND",
                        2023,
                        new PersonalText(new PersonId(UUID.randomUUID()), "Nguyễn Văn Ký"),
                        "Chủ tịch",
                        List.of(new DecisionLine(nomination, "CTDT", service.root(), null)),
                        DAY),
                new DecisionCorrected(
                        decision,
                        service.root(),
                        DecisionKind.AWARD,
                        "12/QĐ-UBND",
                        2023,
                        "nhầm số",
                        DAY,
                        DAY.plusDays(1)));
        JsonNode shown = service.get(reader, "/api/decisions/" + decision);
        assertThat(shown.get("signer").asString()).isEqualTo("Nguyễn Văn Ký");
        assertThat(shown.at("/decision/number").asString()).isEqualTo("12/QĐ-UBND");
        assertThat(shown.at("/decision/reason").asString()).isEqualTo("nhầm số");
        assertThat(shown.at("/lines/0/award").asString()).isEqualTo("CTDT");
        assertThat(service.get(reader, "/api/decisions?nomination=" + nomination)
                        .get("items"))
                .hasSize(1);
        assertThat(service.get(reader, "/api/decisions?number=12/Q%C4%90-UBND&year=2023&body=" + service.root())
                        .get("items"))
                .hasSize(1);
        assertThat(service.get(reader, "/api/decisions?q=11/qd-ubnd").get("items"))
                .isEmpty();
    }

    @Test
    void the_lines_of_a_decision_stand_as_they_stand_in_it() throws Exception {
        DecisionId decision = new DecisionId(UUID.randomUUID());
        List<DecisionLine> lines = IntStream.range(0, 30)
                .mapToObj(n -> new DecisionLine(new NominationId(UUID.randomUUID()), "GK", service.root(), null))
                .toList();
        service.happened(
                decision.value(),
                new ExternalDecisionRecorded(
                        decision, service.root(), "Chủ tịch nước", DecisionKind.AWARD, "30/QĐ-CTN", 2023, lines, DAY));
        assertThat(service.get(reader, "/api/decisions/" + decision)
                        .get("lines")
                        .valueStream())
                .extracting(line -> line.get("nomination").asString())
                .containsExactlyElementsOf(lines.stream()
                        .map(line -> line.nominationId().toString())
                        .toList());
    }

    @Test
    void a_decision_of_an_outside_authority_names_it_and_who_recorded_it() throws Exception {
        DecisionId decision = new DecisionId(UUID.randomUUID());
        service.happened(
                decision.value(),
                new ExternalDecisionRecorded(
                        decision,
                        service.root(),
                        "Thủ tướng Chính phủ",
                        DecisionKind.AWARD,
                        "880/QĐ-TTg",
                        2023,
                        List.of(new DecisionLine(new NominationId(UUID.randomUUID()), "CTDCP", service.root(), null)),
                        DAY));
        JsonNode found = service.get(reader, "/api/decisions?q=thu+tuong").at("/items/0");
        assertThat(found.get("external").asBoolean()).isTrue();
        assertThat(found.get("authority").asString()).isEqualTo("Thủ tướng Chính phủ");
        assertThat(found.at("/body/name").asString()).isEqualTo("Tỉnh");
        assertThat(service.get(reader, "/api/decisions/" + decision)
                        .get("signer")
                        .isNull())
                .isTrue();
    }
}
