package vn.bangvang.standalone.page;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.bangvang.standalone.page.Templates.Form;

/** What can be asked of the service can be done by clicking, and each form asks for what its command takes. */
class FormsTest {

    /** Sent by a script or from a page of its own. */
    private static final Set<String> OTHERWISE = Set.of(
            "/api/login",
            "/api/login/passkeys",
            "/api/login/passkeys/options",
            "/api/account/passkeys",
            "/api/account/passkeys/options",
            "/api/account/password-changes",
            "/api/account/re-authentications",
            "/api/account/unsent-forms",
            // One sheet is opened as several are.
            "/api/score-sheets",
            // Asked by the address of a page.
            "/api/what-if/rankings",
            "/api/what-if/nominations");

    private static final Map<String, Type> BODIES = bodies();
    private static final List<Form> FORMS = new Templates().forms();

    @Test
    void whatever_can_be_commanded_has_a_form() {
        Set<String> without = new TreeSet<>(BODIES.keySet());
        FORMS.forEach(form -> without.remove(form.address()));
        assertThat(without).containsExactlyInAnyOrderElementsOf(OTHERWISE);
    }

    @Test
    void a_form_has_the_fields_of_its_command_and_all_that_it_cannot_do_without() {
        SoftAssertions softly = new SoftAssertions();
        for (Form form : FORMS) {
            Type body = BODIES.get(form.address());
            if (body instanceof Class<?> type && type.isRecord()) {
                form.fields()
                        .forEach(field -> softly.assertThat(knows(type, field))
                                .as("%s: %s of %s", form.template(), field, form.address())
                                .isTrue());
                needed(type)
                        .forEach(field -> softly.assertThat(form.fields())
                                .as("%s: %s", form.template(), form.address())
                                .anyMatch(name -> name.equals(field) || name.startsWith(field + ".")));
            }
        }
        softly.assertAll();
        assertThat(FORMS).hasSizeGreaterThan(100);
    }

    /** The parts are told in the test once more; here it is seen that they are those of the page. */
    @Test
    void the_forms_of_sheets_are_made_of_the_parts_that_their_page_gives() throws IOException {
        Path here = Path.of("").toAbsolutePath();
        Path root = Files.exists(here.resolve("CHANGELOG.md")) ? here : here.getParent();
        String source =
                Files.readString(root.resolve("query-side/src/main/java/vn/bangvang/query/scoring/SheetForms.java"));
        assertThat(Templates.partsOfSheets())
                .hasSize(15)
                .allSatisfy(part -> assertThat(source).contains("\"" + part + "\""));
    }

    private static boolean knows(Type type, String path) {
        int dot = path.indexOf('.');
        String first = dot < 0 ? path : path.substring(0, dot);
        RecordComponent found = component(type, first);
        return found != null && (dot < 0 || knows(element(found), path.substring(dot + 1)));
    }

    private static @Nullable RecordComponent component(Type type, String name) {
        return type instanceof Class<?> body && body.isRecord()
                ? Arrays.stream(body.getRecordComponents())
                        .filter(one -> one.getName().equals(name))
                        .findFirst()
                        .orElse(null)
                : null;
    }

    private static Type element(RecordComponent component) {
        return component.getGenericType() instanceof ParameterizedType list
                ? list.getActualTypeArguments()[0]
                : component.getType();
    }

    private static List<String> needed(Class<?> body) {
        return Arrays.stream(body.getRecordComponents())
                .filter(one -> Stream.of(NotNull.class, NotBlank.class, NotEmpty.class)
                        .anyMatch(need -> one.getAccessor().isAnnotationPresent(need)))
                .map(RecordComponent::getName)
                .toList();
    }

    /** What each address takes, with a star for the parts of it that differ. */
    private static Map<String, Type> bodies() {
        ClassPathScanningCandidateComponentProvider controllers =
                new ClassPathScanningCandidateComponentProvider(false);
        controllers.addIncludeFilter(new AnnotationTypeFilter(RestController.class));
        Map<String, Type> bodies = new TreeMap<>();
        controllers.findCandidateComponents("vn.bangvang").forEach(found -> {
            Class<?> type = ClassUtils.resolveClassName(found.getBeanClassName(), null);
            RequestMapping base = AnnotatedElementUtils.findMergedAnnotation(type, RequestMapping.class);
            for (Method method : isOfTests(type) ? new Method[0] : type.getDeclaredMethods()) {
                PostMapping mapping = AnnotatedElementUtils.findMergedAnnotation(method, PostMapping.class);
                String path = mapping == null
                        ? ""
                        : first(base == null ? new String[0] : base.path()) + first(mapping.path());
                if (path.startsWith("/api/")) {
                    bodies.put(path.replaceAll("\\{\\w+}", "*"), body(method));
                }
            }
        });
        return bodies;
    }

    /** Controllers stand by themselves but in tests. */
    private static boolean isOfTests(Class<?> type) {
        return type.getEnclosingClass() != null;
    }

    private static String first(String[] paths) {
        return paths.length == 0 ? "" : paths[0];
    }

    private static Type body(Method method) {
        return Arrays.stream(method.getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(RequestBody.class))
                .map(Parameter::getType)
                .map(Type.class::cast)
                .findFirst()
                .orElse(void.class);
    }
}
