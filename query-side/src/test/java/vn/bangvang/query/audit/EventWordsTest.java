package vn.bangvang.query.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import vn.bangvang.shared.eventlog.EventCatalogue;

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
