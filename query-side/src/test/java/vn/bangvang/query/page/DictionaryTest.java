package vn.bangvang.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class DictionaryTest {

    @Test
    void letters_and_tones_stand_as_in_a_vietnamese_dictionary() {
        List<String> names = List.of("Ân", "Đông", "Dũng", "Ăn", "An", "Dùng", "Àn");
        assertThat(names.stream().sorted(Dictionary.VIETNAMESE))
                .containsExactly("An", "Àn", "Ăn", "Ân", "Dùng", "Dũng", "Đông");
        assertThat(names.stream().sorted(Dictionary.of(Locale.ENGLISH)).toList())
                .isNotEqualTo(names.stream().sorted(Dictionary.VIETNAMESE).toList());
    }
}
