package vn.bangvang.query.audit;

import static org.assertj.core.api.Assertions.assertThat;

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
}
