package vn.bangvang.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import vn.bangvang.shared.platform.web.Language;

class PageWordsTest {

    private final PageWords vietnamese = new PageWords(Language.VIETNAMESE);
    private final PageWords english = new PageWords(Locale.ENGLISH);

    @Test
    void a_period_is_never_shown_as_its_code() {
        assertThat(vietnamese.period("2026-Q4")).isEqualTo("Quý IV/2026");
        assertThat(english.period("2026-Q4")).isEqualTo("quarter 4 of 2026");
        assertThat(vietnamese.period("2026")).isEqualTo("năm 2026");
        assertThat(vietnamese.period("2025–2030")).isEqualTo("2025–2030");
    }

    @Test
    void the_name_of_a_law_is_english_on_english_pages() {
        assertThat(english.citation("Luật TĐKT 2022, Điều 24; thẩm quyền: Điều 80"))
                .isEqualTo("Law on Emulation and Commendation 2022, Article 24; competence: Article 80");
        assertThat(vietnamese.citation("Luật TĐKT 2022, Điều 26")).isEqualTo("Luật TĐKT 2022, Điều 26");
        assertThat(english.citation("Luật TĐKT 2022; quy định của Bộ Quốc phòng"))
                .as("not half in English")
                .isEqualTo("Luật TĐKT 2022; quy định của Bộ Quốc phòng");
    }

    @Test
    void what_happened_last_is_told_first() {
        assertThat(vietnamese.newestFirst(List.of(1, 2, 3))).containsExactly(3, 2, 1);
    }
}
