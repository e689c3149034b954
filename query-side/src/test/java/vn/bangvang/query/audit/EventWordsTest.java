package vn.bangvang.query.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.bangvang.query.past.PastKind;
import vn.bangvang.shared.domain.kernel.Author;
import vn.bangvang.shared.eventlog.EventCatalogue;
import vn.bangvang.shared.platform.words.CodeTexts;

/** An auditor reads words, not the names of fields. */
class EventWordsTest {

    @Test
    void every_field_of_every_event_is_called_by_words_in_both_languages() {
        Set<String> fields = new TreeSet<>();
        Set<Class<?>> seen = new HashSet<>();
        EventCatalogue.entries().forEach(entry -> collect(entry.type(), fields, seen));
        assertThat(fields).hasSizeGreaterThan(250);
        fields.removeIf(field -> isCalledByWords(field, Locale.ROOT) && isCalledByWords(field, Locale.ENGLISH));
        assertThat(fields).isEmpty();
    }

    @Test
    void every_field_of_every_state_of_a_case_is_called_by_words_in_both_languages() {
        Set<String> fields = new TreeSet<>();
        Set<Class<?>> seen = new HashSet<>(Set.of(Author.class));
        PastKind.all().forEach(kind -> collect(kind.state(), fields, seen));
        assertThat(fields).hasSizeGreaterThan(250);
        fields.removeAll(EventWords.NOTED);
        fields.removeIf(field -> isCalledByWords(field, Locale.ROOT) && isCalledByWords(field, Locale.ENGLISH));
        assertThat(fields).isEmpty();
    }

    @Test
    void every_code_in_a_state_of_a_case_has_words_in_both_languages() {
        Set<Class<?>> seen = new HashSet<>();
        PastKind.all().forEach(kind -> collect(kind.state(), new TreeSet<>(), seen));
        assertThat(seen.stream()
                        .filter(Class::isEnum)
                        .flatMap(code -> Arrays.stream(code.getEnumConstants()))
                        .map(code -> (Enum<?>) code)
                        .filter(code -> Stream.of(Locale.ROOT, Locale.ENGLISH)
                                .anyMatch(language ->
                                        CodeTexts.words(code, language).equals(code.name()))))
                .isEmpty();
    }

    @Test
    void what_a_state_notes_for_the_fold_alone_is_there() {
        Set<String> fields = new TreeSet<>();
        PastKind.all().forEach(kind -> collect(kind.state(), fields, new HashSet<>()));
        assertThat(fields).containsAll(EventWords.NOTED);
    }

    @Test
    void every_kind_of_case_is_called_by_words_in_exports_too() throws IOException {
        Properties events = new Properties();
        try (Reader words = new InputStreamReader(
                Objects.requireNonNull(EventLabels.class.getResourceAsStream("events.properties")),
                StandardCharsets.UTF_8)) {
            events.load(words);
        }
        Set<String> kinds = events.stringPropertyNames().stream()
                .filter(name -> name.startsWith("case."))
                .map(name -> "AggregateType." + name.substring("case.".length()))
                .collect(Collectors.toSet());
        assertThat(ResourceBundle.getBundle("vn.bangvang.shared.platform.words.codes", Locale.ROOT)
                        .keySet())
                .containsAll(kinds);
    }

    /** In English a word may be the same as the name of its field, but for the first letter. */
    private static boolean isCalledByWords(String field, Locale language) {
        return !EventWords.label(field, language).equals(field);
    }

    private static void collect(Type type, Set<String> fields, Set<Class<?>> seen) {
        if (type instanceof ParameterizedType generic) {
            for (Type argument : generic.getActualTypeArguments()) {
                collect(argument, fields, seen);
            }
        } else if (type instanceof Class<?> one && one.isSealed()) {
            for (Class<?> permitted : one.getPermittedSubclasses()) {
                collect(permitted, fields, seen);
            }
        } else if (type instanceof Class<?> one && one.isEnum()) {
            seen.add(one);
        } else if (type instanceof Class<?> one && one.isRecord() && seen.add(one)) {
            RecordComponent[] components = one.getRecordComponents();
            for (RecordComponent component : components) {
                if (components.length > 1) {
                    fields.add(component.getName());
                }
                collect(component.getGenericType(), fields, seen);
            }
        }
    }
}
