package vn.bangvang.query.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.bangvang.query.testing.QuerySide;
import vn.bangvang.shared.domain.decision.DecisionEvent.DecisionIssued;
import vn.bangvang.shared.domain.decision.DecisionId;
import vn.bangvang.shared.domain.decision.DecisionKind;
import vn.bangvang.shared.domain.decision.DecisionLine;
import vn.bangvang.shared.domain.kernel.PersonId;
import vn.bangvang.shared.domain.kernel.PersonalText;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.nomination.NominationId;

/** Each name that is compared has to be opened first, so only so many are. */
class WideSearchIT {

    private static final int MOST = 2_000;

    @Test
    void a_search_among_more_persons_than_are_opened_is_refused_and_never_cut_short() throws Exception {
        try (QuerySide service = QuerySide.start()) {
            String reader = "reader-of-all";
            service.account(reader);
            UnitId unit = service.unit("Sở Nhiều người");
            issued(service, unit, 2022, MOST);
            assertThat(search(service, reader, "").statusCode()).isEqualTo(200);

            issued(service, unit, 2023, 1);
            HttpResponse<String> refused = search(service, reader, "");
            assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
            assertThat(QuerySide.json(refused).get("code").asString()).isEqualTo("SEARCH_TOO_WIDE");
            assertThat(QuerySide.json(refused).get("detail").asString()).contains("2000");
            assertThat(search(service, reader, "&year=2022").statusCode()).isEqualTo(200);
        }
    }

    private static HttpResponse<String> search(QuerySide service, String reader, String more) throws Exception {
        return service.ask(
                reader, "/api/decisions?recipient=ai+do" + more, "Bangvang-Position", Long.toString(service.head()));
    }

    private static void issued(QuerySide service, UnitId unit, int year, int persons) {
        DecisionId decision = new DecisionId(UUID.randomUUID());
        service.happened(
                decision.value(),
                new DecisionIssued(
                        decision,
                        service.root(),
                        DecisionKind.AWARD,
                        "1/QĐ-UBND",
                        year,
                        new PersonalText(new PersonId(UUID.randomUUID()), "Nguyễn Văn Ký"),
                        "Chủ tịch",
                        Stream.generate(() -> new DecisionLine(
                                        new NominationId(UUID.randomUUID()),
                                        "LDTT",
                                        unit,
                                        new PersonId(UUID.randomUUID())))
                                .limit(persons)
                                .toList(),
                        LocalDate.of(year, 7, 5)));
    }
}
