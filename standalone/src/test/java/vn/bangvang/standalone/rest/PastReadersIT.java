package vn.bangvang.standalone.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.bangvang.query.past.PastKind;
import vn.bangvang.shared.testing.TestClient;

/** Nobody reads how a case was who does not see it today; who audits everything reads how each case was. */
class PastReadersIT {

    private static final StoriesService SERVICE = StoriesService.get();

    private static final int OF_EACH_KIND = 6;

    private static final List<String> READERS =
            List.of("quantri", "minhkhai", "minhkhai.soan", "phuly", "hanam", "sonoivu", "baobackan", "danvan");

    /** Where a case is read today, by the kind of its aggregate; who has which task is shown in inboxes alone. */
    private static final Map<String, String> TODAY = Map.ofEntries(
            Map.entry("Unit", "/api/units/"),
            Map.entry("Person", "/api/persons/"),
            Map.entry("Mandate", "/api/mandates/"),
            Map.entry("Cluster", "/api/clusters/"),
            Map.entry("Movement", "/api/movements/"),
            Map.entry("EmulationRegistration", "/api/registrations/"),
            Map.entry("NominationDraft", "/api/nomination-drafts/"),
            Map.entry("Pledge", "/api/pledges/"),
            Map.entry("TargetReport", "/api/target-reports/"),
            Map.entry("AdoptedTable", "/api/score-tables/"),
            Map.entry("ScoreSheet", "/api/score-sheets/"),
            Map.entry("Ranking", "/api/rankings/"),
            Map.entry("Review", "/api/reviews/"),
            Map.entry("RoleModel", "/api/role-models/"),
            Map.entry("Nomination", "/api/nominations/"),
            Map.entry("Decision", "/api/decisions/"),
            Map.entry("EmulationCongress", "/api/congresses/"));

    @Test
    void nobody_reads_how_a_case_was_that_is_hidden_from_them_today() {
        List<String> wrong = new ArrayList<>();
        int shown = 0;
        int hidden = 0;
        for (PastKind<?, ?> kind : PastKind.all()) {
            for (UUID id : cases(kind.type())) {
                for (String reader : READERS) {
                    int past = SERVICE.as(reader).status("/api/history/cases/" + id);
                    if (past == 200) {
                        shown++;
                        String today = TODAY.get(kind.type());
                        if (today == null || SERVICE.as(reader).status(today + id) != 200) {
                            wrong.add(reader + " " + kind.type() + " " + id);
                        }
                    } else {
                        hidden++;
                        assertThat(past).as("%s %s %s", reader, kind.type(), id).isEqualTo(404);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(shown).isGreaterThan(50);
        assertThat(hidden).isGreaterThan(50);
    }

    @Test
    void who_audits_everything_reads_how_each_case_was_and_each_page_of_it_opens() {
        for (PastKind<?, ?> kind : PastKind.all()) {
            for (UUID id : cases(kind.type())) {
                TestClient auditor = SERVICE.as("kiemtra");
                assertThat(auditor.status("/api/history/cases/" + id))
                        .as("%s %s", kind.type(), id)
                        .isEqualTo(200);
                assertThat(auditor.status("/history/cases/" + id))
                        .as("%s %s", kind.type(), id)
                        .isEqualTo(200);
                assertThat(auditor.status("/api/history/cases/" + id + "/steps?limit=200"))
                        .as("%s %s", kind.type(), id)
                        .isEqualTo(200);
            }
        }
    }

    private static List<UUID> cases(String type) {
        return SERVICE.database()
                .sql("select distinct aggregate_id from log.event where aggregate_type = ? order by 1 limit ?")
                .params(type, OF_EACH_KIND)
                .query(UUID.class)
                .list();
    }
}
