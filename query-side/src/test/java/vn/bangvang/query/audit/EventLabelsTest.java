package vn.bangvang.query.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.bangvang.shared.eventlog.EventCatalogue;

class EventLabelsTest {

    @ParameterizedTest
    @MethodSource("vn.bangvang.shared.eventlog.EventCatalogue#entries")
    void every_event_has_words_in_both_languages(EventCatalogue.Entry entry) {
        EventLabels.Label label = EventLabels.of(entry.name());
        assertThat(label.vi()).isNotBlank().isNotEqualTo(entry.name());
        assertThat(label.en()).isNotBlank().isNotEqualTo(entry.name()).isNotEqualTo(label.vi());
    }

    @Test
    void a_kind_of_case_has_words_and_an_unknown_one_is_called_by_its_stored_type() {
        assertThat(EventLabels.ofCase("Nomination"))
                .isEqualTo(new EventLabels.Label("đề nghị khen thưởng", "nomination"));
        assertThat(EventLabels.ofCase("Later")).isEqualTo(new EventLabels.Label("Later", "Later"));
    }
}
