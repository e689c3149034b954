package vn.bangvang.shared.domain.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

    @Test
    void its_text_is_the_same_on_a_machine_that_writes_other_digits() {
        Locale usual = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            assertThat(new Period(2024, 1)).hasToString("2024-Q1");
            assertThat(new Period(24, 0)).hasToString("0024");
        } finally {
            Locale.setDefault(usual);
        }
    }

    @ParameterizedTest
    @CsvSource({"٢٠٢٤-Q١,2024-Q1", "٢٠٢٤,2024", "๒๐๒๔-Q๔,2024-Q4", "2024-Q2,2024-Q2"})
    void digits_that_such_a_machine_once_wrote_are_read_and_never_written_again(String stored, String canonical) {
        assertThat(Period.of(stored)).hasToString(canonical);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-Q5", "2024-Q0", "2024-Q٠", "2024-q1", "202", "20245", "2024-Q"})
    void what_is_no_period_is_refused(String text) {
        assertThatThrownBy(() -> Period.of(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
