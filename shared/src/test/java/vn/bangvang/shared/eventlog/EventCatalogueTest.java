package vn.bangvang.shared.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.bangvang.shared.domain.kernel.Correction;
import vn.bangvang.shared.domain.kernel.DomainEvent;
import vn.bangvang.shared.eventlog.EventCatalogue.Entry;

class EventCatalogueTest {

    private static final Set<Class<?>> PLAIN = Set.of(
            String.class,
            UUID.class,
            LocalDate.class,
            int.class,
            Integer.class,
            long.class,
            boolean.class,
            Boolean.class,
            BigDecimal.class);

    static List<Entry> entries() {
        return EventCatalogue.entries();
    }

    @Test
    void every_event_there_is_has_exactly_one_row() {
        assertThat(EventCatalogue.entries().stream().<Object>map(Entry::type))
                .containsExactlyInAnyOrderElementsOf(events());
    }

    @Test
    void a_name_is_used_once_and_says_whose_life_it_belongs_to() {
        assertThat(EventCatalogue.entries().stream().map(Entry::name))
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[a-z]+(-[a-z]+)*\\.[a-z]+(-[a-z]+)*"));
    }

    @ParameterizedTest
    @MethodSource("entries")
    void a_row_is_found_by_its_class_and_by_its_name(Entry entry) {
        assertThat(entry.revision()).isPositive();
        assertThat(EventCatalogue.of(entry.type())).contains(entry);
        assertThat(EventCatalogue.named(entry.name())).contains(entry);
    }

    @ParameterizedTest
    @MethodSource("entries")
    void a_payload_is_made_of_exact_and_plain_values(Entry entry) {
        assertPlain(entry.type(), entry.name());
    }

    @ParameterizedTest
    @MethodSource("entries")
    void claims_and_releases_follow_from_the_event_alone(Entry entry) {
        DomainEvent event = EventSamples.full(entry.type());
        assertThat(event.claims()).isEqualTo(EventSamples.full(entry.type()).claims());
        assertThat(event.claims()).doesNotHaveDuplicates().allSatisfy(claim -> {
            assertThat(claim.stored()).isNotBlank();
            assertThat(claim.key()).doesNotContain("null");
        });
        assertThat(event.releases()).doesNotContainNull();
    }

    @ParameterizedTest
    @MethodSource("entries")
    void what_is_called_corrected_says_what_it_puts_right_and_that_is_there_and_no_correction(Entry entry) {
        boolean isCorrection = Correction.class.isAssignableFrom(entry.type());
        assertThat(isCorrection).isEqualTo(entry.type().getSimpleName().endsWith("Corrected"));
        if (isCorrection) {
            Correction correction = (Correction) EventSamples.full(entry.type());
            assertThat(EventCatalogue.entries().stream()
                            .map(one -> EventSamples.full(one.type()))
                            .filter(correction::corrects))
                    .isNotEmpty()
                    .noneMatch(Correction.class::isInstance);
        }
    }

    /** As they are found among the classes of the domain. */
    private static List<Class<?>> events() {
        return new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("vn.bangvang.shared.domain")
                        .stream()
                        .filter(type -> type.isAssignableTo(DomainEvent.class) && type.isRecord())
                        .<Class<?>>map(JavaClass::reflect)
                        .toList();
    }

    private static void assertPlain(Type type, String where) {
        if (type instanceof ParameterizedType list) {
            assertThat(list.getRawType()).as(where).isEqualTo(List.class);
            assertPlain(list.getActualTypeArguments()[0], where);
            return;
        }
        Class<?> raw = (Class<?>) type;
        if (raw.isRecord()) {
            for (RecordComponent component : raw.getRecordComponents()) {
                assertPlain(component.getGenericType(), where + "." + component.getName());
            }
        } else if (!raw.isEnum()) {
            assertThat(raw).as(where).isIn(PLAIN);
        }
    }
}
