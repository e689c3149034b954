package vn.bangvang.shared.platform.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.kernel.Role;

class ReasonTextsTest {

    private static final String WORDS = "vn.bangvang.shared.platform.words.reasons";
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");

    @ParameterizedTest
    @EnumSource(Reason.class)
    void every_reason_has_words_in_both_languages_with_the_same_placeholders(Reason reason) {
        for (String part : new String[] {".title", ".detail"}) {
            String vietnamese = own(Bundles.vietnamese(WORDS), reason + part);
            String english = own(Bundles.english(WORDS), reason + part);
            assertThat(vietnamese).isNotBlank();
            assertThat(english).isNotBlank().isNotEqualTo(vietnamese);
            assertThat(placeholders(english)).isEqualTo(placeholders(vietnamese));
        }
    }

    @Test
    void no_words_are_kept_for_a_reason_that_is_gone() {
        Set<String> expected = Arrays.stream(Reason.values())
                .flatMap(reason -> Arrays.stream(new String[] {reason + ".title", reason + ".detail"}))
                .collect(Collectors.toSet());
        assertThat(Bundles.vietnamese(WORDS).keySet()).isEqualTo(expected);
        assertThat(Bundles.english(WORDS).keySet()).isEqualTo(expected);
    }

    @Test
    void details_fill_the_placeholders_and_a_dollar_is_only_a_dollar() {
        assertThat(ReasonTexts.detail(Reason.UNKNOWN_UNIT, Map.of("unit", "$1"), Locale.ENGLISH))
                .isEqualTo("There is no unit with the id $1.");
        assertThat(ReasonTexts.detail(Reason.UNKNOWN_UNIT, Map.of(), VIETNAMESE))
                .isEqualTo("Không có đơn vị nào mang mã ….");
    }

    @Test
    void what_there_is_nothing_to_say_of_is_left_out() {
        var none = Map.of("until", LocalDate.of(2026, 1, 31), "openOf", List.of());
        assertThat(ReasonTexts.detail(Reason.OBJECTIONS_OPEN, none, VIETNAMESE))
                .startsWith("Thời hạn kiến nghị đến hết ngày 31/01/2026. Sau");
        var two = Map.of("until", LocalDate.of(2026, 1, 31), "openOf", List.of("Sở A", "Sở B"));
        assertThat(ReasonTexts.detail(Reason.OBJECTIONS_OPEN, two, VIETNAMESE))
                .startsWith("Thời hạn kiến nghị đến hết ngày 31/01/2026; chưa trả lời kiến nghị của Sở A, Sở B. Sau");
        assertThat(ReasonTexts.detail(Reason.NO_MANDATE, Map.of("role", Role.AUDITOR), Locale.ENGLISH))
                .isEqualTo("You hold no valid mandate as auditor.");
        assertThat(ReasonTexts.detail(Reason.NO_MANDATE, Map.of(), Locale.ENGLISH))
                .isEqualTo("You hold no valid mandate.");
    }

    @Test
    void vietnamese_is_the_language_of_everybody_who_does_not_ask_for_english() {
        assertThat(ReasonTexts.title(Reason.NO_MANDATE, Locale.FRENCH)).isEqualTo("Không có thẩm quyền");
        assertThat(ReasonTexts.title(Reason.NO_MANDATE, Locale.US)).isEqualTo("No mandate");
    }

    @Test
    void a_refusal_carries_no_stack_trace_and_keeps_its_details_in_order() {
        Refusal refusal = new Refusal(Reason.NO_MANDATE)
                .with("role", "x")
                .with("unit", "y")
                .citing("Điều 5");
        assertThat(refusal.getStackTrace()).isEmpty();
        assertThat(refusal.details().keySet()).containsExactly("role", "unit", "citation");
    }

    private static String own(ResourceBundle bundle, String key) {
        return bundle.getString(key);
    }

    private static Set<String> placeholders(String text) {
        return Pattern.compile("\\{\\w+}")
                .matcher(text)
                .results()
                .map(found -> found.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
