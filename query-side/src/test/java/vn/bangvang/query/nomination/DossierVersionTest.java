package vn.bangvang.query.nomination;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.bangvang.query.nomination.DossierVersion.Change;

class DossierVersionTest {

    private static final Paper LETTER = new Paper("TOTRINH", "Tờ trình", "01/TTr");
    private static final Paper MINUTES = new Paper("BIENBAN", "Biên bản", null);
    private static final Paper REPORT = new Paper("BAOCAO", "Báo cáo", null);

    @Test
    void a_paper_takes_the_place_of_one_of_its_kind_and_what_is_left_over_was_added_or_left_out() {
        Paper better = new Paper("BAOCAO", "Báo cáo, có số liệu", null);
        assertThat(DossierVersion.changes(List.of(LETTER, REPORT), List.of(better, LETTER, MINUTES)))
                .containsExactly(new Change(REPORT, better), new Change(null, MINUTES));
        assertThat(DossierVersion.changes(List.of(LETTER, MINUTES), List.of(LETTER)))
                .containsExactly(new Change(MINUTES, null));
    }

    @Test
    void another_number_is_a_change_and_another_order_is_none() {
        Paper renumbered = new Paper("TOTRINH", "Tờ trình", "02/TTr");
        assertThat(DossierVersion.changes(List.of(LETTER, REPORT), List.of(REPORT, renumbered)))
                .containsExactly(new Change(LETTER, renumbered));
        assertThat(DossierVersion.changes(List.of(LETTER, REPORT), List.of(REPORT, LETTER)))
                .isEmpty();
    }

    @Test
    void of_two_papers_that_are_alike_one_can_be_left_out() {
        assertThat(DossierVersion.changes(List.of(REPORT, REPORT), List.of(REPORT)))
                .containsExactly(new Change(REPORT, null));
    }
}
