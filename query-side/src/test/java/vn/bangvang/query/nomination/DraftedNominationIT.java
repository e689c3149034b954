package vn.bangvang.query.nomination;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.bangvang.query.testing.Flag;
import vn.bangvang.query.testing.QuerySide;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.kernel.Nominee;
import vn.bangvang.shared.domain.kernel.NomineeKind;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationDrafted;
import vn.bangvang.shared.domain.ranking.RankingId;

class DraftedNominationIT {

    @Test
    void a_draft_shows_the_place_it_rests_on_and_goes_on_as_a_nomination_once_submitted() throws Exception {
        QuerySide service = QuerySide.shared();
        Flag flag = new Flag(service, "Phường Minh Khai");
        String reader = service.user(Role.REPRESENTATIVE, flag.unit);
        flag.happened(new NominationDrafted(
                flag.id,
                flag.unit,
                new Nominee(NomineeKind.COLLECTIVE, flag.unit, null, null),
                "CTDCP",
                2022,
                new ClusterId(UUID.randomUUID()),
                new RankingId(UUID.randomUUID()),
                1,
                LocalDate.of(2022, 12, 20)));
        JsonNode draft = service.get(reader, "/api/nominations/" + flag.id);
        assertThat(draft.at("/nomination/status").asString()).isEqualTo("DRAFTED");
        assertThat(draft.at("/nomination/submittedOn").isNull()).isTrue();
        assertThat(draft.at("/nomination/step").isNull()).isTrue();
        assertThat(draft.at("/dossier/route")).isEmpty();
        assertThat(draft.at("/timeline/0/detail/rank").asInt()).isEqualTo(1);
        assertThat(draft.at("/timeline/0/detail/year").asInt())
                .isEqualTo(draft.at("/nomination/year").asInt());
        assertThat(service.get(reader, "/api/nominations?status=DRAFTED").get("items"))
                .hasSize(1);

        flag.submitted();
        JsonNode submitted = service.get(reader, "/api/nominations/" + flag.id);
        assertThat(submitted.at("/nomination/status").asString()).isEqualTo("SUBMITTED");
        assertThat(submitted.at("/nomination/step").asInt()).isZero();
        assertThat(submitted.at("/dossier/route")).hasSize(5);
        assertThat(submitted.at("/dossier/achievement").asString()).startsWith("Hoàn thành");
        assertThat(submitted.get("timeline").findValuesAsString("event"))
                .containsExactly("nomination.drafted", "nomination.submitted");
        assertThat(service.get(reader, "/api/nominations/" + flag.id + "?asOf=2022-12-31")
                        .at("/nomination/status")
                        .asString())
                .isEqualTo("DRAFTED");
    }
}
