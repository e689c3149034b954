package vn.bangvang.query.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.bangvang.query.decision.HonourTable.Counted;

class HonourTableTest {

    private final HonourTable table = HonourTable.of(List.of(
            new Counted("CTDT", 2024, 3),
            new Counted("BKT", 2024, 40),
            new Counted("LDTT", 2024, 900),
            new Counted("LDTT", 2023, 800),
            new Counted("OLD", 2023, 2)));

    @Test
    void years_are_told_the_newest_first() {
        assertThat(table.newestFirst().entrySet()).extracting(Object::toString).containsExactly("2024=943", "2023=802");
    }

    @Test
    void no_more_awards_are_taken_than_it_takes_for_so_many_of_a_year() {
        List<String> ranked = List.of("HCLD", "CTDT", "BKT", "LDTT");

        assertThat(table.first(ranked, 2024, 3)).containsExactly("CTDT");
        assertThat(table.first(ranked, 2024, 4)).containsExactly("CTDT", "BKT");
        assertThat(table.first(ranked, 2024, 1_000)).containsExactly("CTDT", "BKT", "LDTT");
    }

    @Test
    void awards_of_no_known_rank_come_behind() {
        assertThat(table.first(List.of("LDTT"), 2023, 801)).containsExactly("LDTT", "OLD");
        assertThat(table.first(List.of("LDTT"), 2022, 801)).isEmpty();
    }
}
