package vn.bangvang.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.validation.constraints.Size;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import vn.bangvang.shared.platform.web.TextLimit;

/** What a field allows is what arrives: the body as a whole is held to a limit before its fields are. */
class LongTextsTest {

    private static final int USUAL = 4_000;

    @Test
    void a_body_with_a_longer_text_than_usual_says_so_for_the_body_as_a_whole() {
        List<Class<?>> bodies = bodies().filter(body -> longest(body) > USUAL).toList();

        assertThat(bodies)
                .isNotEmpty()
                .allSatisfy(body -> assertThat(body.getAnnotation(TextLimit.class))
                        .as(body.getSimpleName())
                        .isNotNull()
                        .extracting(TextLimit::value)
                        .isEqualTo(longest(body)));
    }

    private static Stream<Class<?>> bodies() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("vn.bangvang.command").stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.isAnnotatedWith(PostMapping.class))
                        .map(JavaMethod::reflect)
                        .flatMap(method -> Arrays.stream(method.getParameters()))
                        .filter(parameter -> parameter.isAnnotationPresent(RequestBody.class))
                        .map(Parameter::getType);
    }

    private static int longest(Class<?> body) {
        return body.isRecord()
                ? Arrays.stream(body.getRecordComponents())
                        .mapToInt(LongTextsTest::longest)
                        .max()
                        .orElse(0)
                : 0;
    }

    private static int longest(RecordComponent field) {
        Size size = field.getAccessor().getAnnotation(Size.class);
        return field.getType() == String.class && size != null ? size.max() : longest(field.getType());
    }
}
