package vn.bangvang.query.scoretable;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.bangvang.query.testing.Contest;
import vn.bangvang.query.testing.QuerySide;
import vn.bangvang.shared.domain.kernel.Period;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.Score;
import vn.bangvang.shared.domain.scoretable.Criterion;
import vn.bangvang.shared.domain.scoretable.ScoreTableEvent.ScoreTableAmended;
import vn.bangvang.shared.domain.scoretable.TableEffect;

class ScoreTableRegisterIT {

    @Test
    void a_table_shows_every_version_the_newest_first() throws Exception {
        QuerySide service = QuerySide.shared();
        Contest contest = new Contest(service, "Phường Một", "Phường Hai");
        service.happened(
                contest.table.value(),
                new ScoreTableAmended(
                        contest.table,
                        2,
                        List.of(Criterion.judged("A", "Chất lượng", Score.of("100"))),
                        Contest.TERMS,
                        Period.of("2024-Q3"),
                        new TableEffect(List.of(), List.of("B", "C", "D", "E"), List.of("A")),
                        "Gọn lại",
                        Contest.DAY));
        String reader = service.user(Role.REPRESENTATIVE, service.unit("Ngoài cụm"));
        JsonNode found = service.get(reader, "/api/score-tables?q=bang+diem&year=2024&cluster=" + contest.cluster);
        assertThat(found.at("/items/0/version").asInt()).isEqualTo(2);
        assertThat(found.at("/items/0/criteria").asInt()).isEqualTo(1);
        assertThat(service.get(reader, "/api/score-tables?period=2023&cluster=" + contest.cluster)
                        .get("items"))
                .isEmpty();

        JsonNode shown = service.get(reader, "/api/score-tables/" + contest.table);
        assertThat(shown.at("/versions/0/from").asString()).isEqualTo("2024-Q3");
        assertThat(shown.at("/versions/0/reason").asString()).isEqualTo("Gọn lại");
        assertThat(shown.at("/versions/0/effect/removed")).hasSize(4);
        assertThat(shown.at("/versions/1/from").asString()).isEqualTo("2024-Q1");
        assertThat(shown.at("/versions/1/criteria").findValuesAsString("code"))
                .containsExactly("I", "A", "B", "II", "C", "D", "E");
        assertThat(shown.at("/versions/1/terms/lateDeduction").asString()).isEqualTo("2");
    }
}
