package vn.bangvang.query.nomination;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.bangvang.query.testing.Flag;
import vn.bangvang.query.testing.QuerySide;
import vn.bangvang.shared.domain.decision.DecisionEvent.DecisionCorrected;
import vn.bangvang.shared.domain.decision.DecisionEvent.DecisionIssued;
import vn.bangvang.shared.domain.decision.DecisionEvent.ExternalDecisionCorrected;
import vn.bangvang.shared.domain.decision.DecisionEvent.ExternalDecisionRecorded;
import vn.bangvang.shared.domain.decision.DecisionId;
import vn.bangvang.shared.domain.decision.DecisionKind;
import vn.bangvang.shared.domain.decision.DecisionLine;
import vn.bangvang.shared.domain.kernel.CaseText;
import vn.bangvang.shared.domain.kernel.PersonId;
import vn.bangvang.shared.domain.kernel.PersonalText;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.nomination.CouncilOutcome;
import vn.bangvang.shared.domain.nomination.CouncilTally;
import vn.bangvang.shared.domain.nomination.NominatedFor;
import vn.bangvang.shared.domain.nomination.NominationEvent.CouncilResultCorrected;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationLostInCouncil;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationNotCarriedByCouncil;
import vn.bangvang.shared.law.CouncilTerms;

class CorrectedNumberIT {

    private static final LocalDate DECIDED_ON = LocalDate.of(2023, 3, 15);
    private static final LocalDate HELD_ON = LocalDate.of(2023, 3, 1);

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
    void a_corrected_number_of_an_outside_decision_stands_beside_the_one_first_entered_too() throws Exception {
        Flag flag = new Flag(service, "Báo Bắc Kạn");
        flag.submitted();
        flag.endorsed();
        flag.decided();
        flag.forwarded();
        flag.awarded();
        String reader = service.user(Role.REPRESENTATIVE, flag.unit);
        JsonNode before = service.get(reader, "/api/nominations/" + flag.id).at("/timeline/5/detail");
        DecisionId decision =
                new DecisionId(UUID.fromString(before.get("decision").asString()));
        service.happened(
                decision.value(),
                new ExternalDecisionRecorded(
                        decision,
                        flag.province,
                        "Thủ tướng Chính phủ",
                        DecisionKind.AWARD,
                        "770/QĐ-TTg",
                        2023,
                        List.of(new DecisionLine(flag.id, "CTDCP", flag.unit, null)),
                        DECIDED_ON),
                new ExternalDecisionCorrected(
                        decision,
                        flag.province,
                        "Thủ tướng Chính phủ",
                        DecisionKind.AWARD,
                        "707/QĐ-TTg",
                        2023,
                        "gõ nhầm số",
                        DECIDED_ON,
                        DECIDED_ON.plusDays(5)));
        JsonNode after = service.get(reader, "/api/nominations/" + flag.id).at("/timeline/5/detail");
        assertThat(after.get("number").asString()).isEqualTo("770/QĐ-TTg");
        assertThat(after.get("correctedNumber").asString()).isEqualTo("707/QĐ-TTg");
    }

    /** 159 of 199 is 79.899 %, and 80 % carry a flag. */
    @Test
    void the_share_of_a_council_is_shown_rounded_down_whatever_became_of_the_vote() throws Exception {
        Flag flag = new Flag(service, "Báo Bắc Kạn");
        flag.submitted();
        flag.endorsed();
        CouncilTally tally = new CouncilTally(199, 199, 0, 159);
        CouncilTerms terms = new CouncilTerms(80, 80, "Điều 8");
        flag.happened(
                new NominationNotCarriedByCouncil(flag.id, 1, "province", flag.province, 1, tally, terms, HELD_ON),
                new CouncilResultCorrected(
                        flag.id,
                        1,
                        "province",
                        flag.province,
                        1,
                        CouncilOutcome.NEXT_ROUND,
                        new CouncilTally(199, 198, 0, 159),
                        terms,
                        new NominatedFor(flag.unit, null, "CTDCP", 2022, null),
                        CaseText.plain("gõ nhầm số người dự"),
                        HELD_ON,
                        HELD_ON),
                new NominationLostInCouncil(flag.id, 1, "province", flag.province, tally, terms, HELD_ON));
        String reader = service.user(Role.REPRESENTATIVE, flag.unit);
        JsonNode timeline = service.get(reader, "/api/nominations/" + flag.id).get("timeline");
        for (int vote = 2; vote <= 4; vote++) {
            JsonNode told = timeline.get(vote);
            assertThat(told.at("/detail/share").asString())
                    .as(told.get("event").asString())
                    .isEqualTo("79.8");
        }
    }

    @Test
    void the_share_of_a_council_that_carried_is_shown() throws Exception {
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
