package vn.bangvang.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.ResolvableType;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.bangvang.shared.platform.web.Listed;
import vn.bangvang.shared.platform.words.CodeTexts;
import vn.bangvang.shared.platform.words.Texts;

/** What people get as a table has its columns and its codes in words, in both languages. */
class ExportColumnsTest {

    private static final Texts LABELS = new Texts("vn.bangvang.shared.platform.web.columns");
    private static final Set<String> NOT_SHOWN = Set.of("sequence", "position");

    @Test
    void every_column_of_every_list_has_a_label_in_both_languages() {
        Set<String> without = new TreeSet<>();
        columns().forEach(column -> {
            String where = column.getDeclaringRecord().getSimpleName() + "." + column.getName();
            if (!LABELS.has(column.getName())
                    || LABELS.text(column.getName(), Locale.ROOT)
                            .equals(LABELS.text(column.getName(), Locale.ENGLISH))) {
                without.add(where);
            }
        });
        assertThat(without).isEmpty();
    }

    @Test
    void every_code_of_every_list_has_words_in_both_languages() {
        Set<String> without = new TreeSet<>();
        columns()
                .filter(column -> column.getType().isEnum())
                .flatMap(column -> Arrays.stream(column.getType().getEnumConstants()))
                .map(constant -> (Enum<?>) constant)
                .filter(code -> Stream.of(Locale.ROOT, Locale.ENGLISH)
                        .anyMatch(language -> CodeTexts.words(code, language).equals(code.name())))
                .forEach(code -> without.add(code.getDeclaringClass().getSimpleName() + "." + code));
        assertThat(without).isEmpty();
    }

    private static Stream<RecordComponent> columns() {
        List<Class<?>> items = items();
        assertThat(items).hasSizeGreaterThan(20);
        return items.stream()
                .flatMap(item -> Arrays.stream(item.getRecordComponents()))
                .filter(column -> column.getType() != UUID.class && !NOT_SHOWN.contains(column.getName()));
    }

    private static List<Class<?>> items() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(RestController.class));
        List<Class<?>> items = new ArrayList<>();
        scanner.findCandidateComponents("vn.bangvang.query").forEach(found -> {
            for (Method method : type(found.getBeanClassName()).getDeclaredMethods()) {
                if (method.isAnnotationPresent(GetMapping.class)) {
                    ResolvableType answer = ResolvableType.forMethodReturnType(method);
                    ResolvableType listed =
                            (answer.toClass() == ResponseEntity.class ? answer.getGeneric(0) : answer).as(Listed.class);
                    if (listed != ResolvableType.NONE
                            && listed.getGeneric(0).toClass().isRecord()) {
                        items.add(listed.getGeneric(0).toClass());
                    }
                }
            }
        });
        return items;
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
