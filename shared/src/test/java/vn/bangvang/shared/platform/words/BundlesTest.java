package vn.bangvang.shared.platform.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bangvang.shared.platform.web.WebReason;

class BundlesTest {

    private static final String WEB = "vn.bangvang.shared.platform.web.problems";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "vn.bangvang.shared.platform.words.reasons",
                WEB,
                "vn.bangvang.shared.platform.web.pages",
                "vn.bangvang.shared.platform.identity.login"
            })
    void both_languages_say_the_same_things_about_the_same_facts(String name) {
        ResourceBundle vietnamese = Bundles.vietnamese(name);
        ResourceBundle english = Bundles.english(name);
        assertThat(english.keySet()).isEqualTo(vietnamese.keySet());
        for (String key : vietnamese.keySet()) {
            assertThat(english.getString(key)).as(key).isNotBlank().isNotEqualTo(vietnamese.getString(key));
            assertThat(placeholders(english.getString(key))).as(key).isEqualTo(placeholders(vietnamese.getString(key)));
        }
    }

    @ParameterizedTest
    @EnumSource(WebReason.class)
    void every_web_reason_has_words(WebReason reason) {
        assertThat(new Texts(WEB).has(reason + ".title")).isTrue();
        assertThat(new Texts(WEB).has(reason + ".detail")).isTrue();
    }

    private static Set<String> placeholders(String text) {
        return Pattern.compile("\\{\\w+}")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
