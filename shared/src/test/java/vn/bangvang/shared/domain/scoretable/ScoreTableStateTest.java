package vn.bangvang.shared.domain.scoretable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.kernel.ActorMetadata;
import vn.bangvang.shared.domain.kernel.EventEnvelope;
import vn.bangvang.shared.domain.kernel.Period;
import vn.bangvang.shared.domain.kernel.Score;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.scoretable.ScoreTableEvent.ScoreTableAdopted;
import vn.bangvang.shared.domain.scoretable.ScoreTableEvent.ScoreTableAmended;
import vn.bangvang.shared.domain.scoretable.ScoreTableState.Version;

/** What each event of a score table means. */
class ScoreTableStateTest {

    private static final ScoreTableId ID = new ScoreTableId(new UUID(3, 1));
    private static final LocalDate DAY = LocalDate.of(2024, 1, 15);
    private static final Period YEAR = Period.of("2024");
    private static final Period Q3 = Period.of("2024-Q3");
    private static final List<Criterion> CRITERIA = List.of(Criterion.judged("A", "Chấm", Score.of("10")));
    private static final List<Criterion> MORE =
            List.of(CRITERIA.get(0), Criterion.judged("B", "Chấm thêm", Score.of("5")));
    private static final ScoringTerms TERMS =
            new ScoringTerms(2, Combination.MEAN, false, false, Score.ZERO, List.of(), 20);
    private static final ScoreTableEvent ADOPTED = new ScoreTableAdopted(
            ID,
            new ClusterId(new UUID(1, 1)),
            new UnitId(new UUID(2, 9)),
            YEAR,
            "Bảng điểm 2024",
            CRITERIA,
            TERMS,
            DAY);
    private static final ScoreTableEvent AMENDED = new ScoreTableAmended(
            ID, 2, MORE, TERMS, Q3, new TableEffect(List.of("B"), List.of(), List.of()), "Bổ sung", DAY.plusDays(100));

    @Test
    void an_adopted_table_has_one_version_from_the_first_quarter_of_its_period_on() {
        ScoreTableState table = folded(ADOPTED);
        assertThat(table.versions()).containsExactly(new Version(ID, 1, Period.of("2024-Q1"), CRITERIA, TERMS, DAY, 0));
        assertThat(table.adoptedOn()).isEqualTo(DAY);
        assertThat(table.amendedOn()).isNull();
    }

    @Test
    void an_amendment_judges_from_its_quarter_on_and_what_was_before_it_keeps_its_version() {
        ScoreTableState table = folded(ADOPTED, AMENDED);
        assertThat(table.in(Period.of("2024-Q2")).orElseThrow().version()).isEqualTo(1);
        assertThat(table.in(Q3).orElseThrow().criteria()).isEqualTo(MORE);
        assertThat(table.in(Period.of("2024-Q4")).orElseThrow().version()).isEqualTo(2);
        assertThat(table.version(1).orElseThrow().criteria()).isEqualTo(CRITERIA);
        assertThat(table.newest().at()).isEqualTo(1);
        assertThat(table.sequence()).isEqualTo(1);
        assertThat(table.adoptedOn()).isEqualTo(DAY);
        assertThat(table.amendedOn()).isEqualTo(DAY.plusDays(100));
    }

    @Test
    void a_table_is_adopted_first_and_once() {
        assertThatThrownBy(() -> folded(AMENDED)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> folded(ADOPTED, ADOPTED)).isInstanceOf(IllegalArgumentException.class);
    }

    private static ScoreTableState folded(ScoreTableEvent... events) {
        ScoreTableState state = null;
        for (int i = 0; i < events.length; i++) {
            state = ScoreTableState.FOLD.after(state, new EventEnvelope<>(events[i], ActorMetadata.of(Map.of()), i));
        }
        return state;
    }
}
