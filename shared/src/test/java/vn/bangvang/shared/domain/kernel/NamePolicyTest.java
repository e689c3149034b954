package vn.bangvang.shared.domain.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;

class NamePolicyTest {

    private static final String NAME = NamePolicy.canonical("Đỗ Thị Hồng Ánh");

    @Test
    void a_name_is_the_same_however_it_was_typed() {
        for (String typed : new String[] {
            "ĐỖ THỊ HỒNG ÁNH",
            "  Đỗ  Thị Hồng\u00A0Ánh ",
            "Đỗ Thị Hồng\u200B Ánh\u00AD",
            "Ðỗ Thị Hồng Ánh",
            "\u0189ỗ Thị Hồng Ánh",
            Normalizer.normalize("Đỗ Thị Hồng Ánh", Normalizer.Form.NFD),
            "Đỗ-Thị-Hồng-Ánh",
        }) {
            assertThat(NamePolicy.canonical(typed)).as(typed).isEqualTo(NAME);
        }
    }

    @Test
    void tones_and_letters_tell_names_apart() {
        for (String other : new String[] {"Đỗ Thị Hồng Anh", "Đỗ Thị Hông Ánh", "Do Thi Hong Anh", "Đỗ Thị Ánh Hồng"}) {
            assertThat(NamePolicy.canonical(other)).as(other).isNotEqualTo(NAME);
        }
    }
}
