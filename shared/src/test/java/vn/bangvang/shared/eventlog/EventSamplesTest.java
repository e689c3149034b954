package vn.bangvang.shared.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.bangvang.shared.domain.kernel.DomainEvent;
import vn.bangvang.shared.eventlog.EventCatalogue.Entry;

/**
 * What was once stored stays readable: one sample of each event as the log holds it. A sample is never changed or
 * removed. A new event gets its own by {@code mvn -pl shared test -Dtest=EventSamplesTest -Dbangvang.write-goldens=true},
 * which writes those that are missing and touches no other.
 */
class EventSamplesTest {

    private static final Path FOLDER = Path.of("src/test/resources/events");

    private final CataloguedEventSerializer serializer = new CataloguedEventSerializer(new FakeVault());

    @BeforeAll
    static void writeMissing() throws IOException {
        if (Boolean.getBoolean("bangvang.write-goldens")) {
            Files.createDirectories(FOLDER);
            for (Entry entry : EventCatalogue.entries()) {
                if (!Files.exists(file(entry))) {
                    Files.writeString(
                            file(entry), new EventSamplesTest().stored(EventSamples.full(entry.type())) + "\n");
                }
            }
        }
    }

    static List<Entry> entries() {
        return EventCatalogue.entries();
    }

    static Stream<Path> samples() throws IOException {
        return Files.list(FOLDER).filter(Files::isRegularFile).sorted();
    }

    @ParameterizedTest
    @MethodSource("entries")
    void every_catalogued_event_has_a_sample(Entry entry) {
        assertThat(file(entry)).exists();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void every_sample_is_read_and_written_again_to_the_same_bytes(Path sample) throws IOException {
        String stored = Files.readString(sample).stripTrailing();
        String again = stored(read(sample, stored));
        assertThat(again)
                .isEqualTo(
                        isCurrent(sample)
                                ? stored
                                : Files.readString(upcast(sample)).stripTrailing());
    }

    /** What a former revision comes to is kept beside it. */
    private static Path upcast(Path sample) {
        return sample.resolveSibling("upcast").resolve(sample.getFileName());
    }

    private static boolean isCurrent(Path sample) {
        String[] parts = sample.getFileName().toString().split("\\.");
        return EventCatalogue.named(parts[0] + "." + parts[1]).orElseThrow().revision() == Integer.parseInt(parts[2]);
    }

    @ParameterizedTest
    @MethodSource("entries")
    void every_revision_before_has_a_sample_and_a_step_to_the_next(Entry entry) {
        for (int revision = 1; revision < entry.revision(); revision++) {
            assertThat(Upcasters.reach(entry, revision))
                    .as("%s from %d", entry.name(), revision)
                    .isTrue();
            assertThat(FOLDER.resolve(entry.name() + "." + revision + ".json")).exists();
        }
        assertThat(Upcasters.reach(entry, entry.revision() + 1)).isFalse();
        assertThat(Upcasters.reach(entry, 0)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar-EG", "th-TH-u-ca-buddhist-nu-thai", "tr-TR", "fa-IR-u-nu-arabext"})
    void what_is_stored_is_the_same_in_every_locale_and_time_zone_of_the_machine(String machine) throws IOException {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try (Stream<Path> samples = samples()) {
            Locale.setDefault(Locale.forLanguageTag(machine));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            for (Path sample : samples.toList()) {
                every_sample_is_read_and_written_again_to_the_same_bytes(sample);
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void no_sample_holds_a_fraction_or_a_class_name(Path sample) throws IOException {
        assertPlain(JsonMapper.shared().readTree(Files.readString(sample)));
    }

    @ParameterizedTest
    @MethodSource("entries")
    void an_event_is_the_same_after_it_was_stored(Entry entry) {
        for (DomainEvent event : List.of(EventSamples.full(entry.type()), EventSamples.bare(entry.type()))) {
            var stored = serializer.serialize(event, byte[].class);
            assertThat(serializer.<byte[], DomainEvent>deserialize(stored)).isEqualTo(event);
        }
    }

    /** What follows the log without the framework reads the same events, but for the words in them. */
    @ParameterizedTest
    @MethodSource("samples")
    void every_sample_is_read_without_the_framework_too(Path sample) throws IOException {
        String stored = Files.readString(sample).stripTrailing();
        String[] parts = sample.getFileName().toString().split("\\.");
        DomainEvent event = EventReader.read(
                        parts[0] + "." + parts[1], Integer.parseInt(parts[2]), stored.getBytes(StandardCharsets.UTF_8))
                .orElseThrow();
        assertThat(worded(event)).isEqualTo(worded(read(sample, stored)));
    }

    /** With one word for all that people wrote, and nobody for all persons whose names are told. */
    private static String worded(DomainEvent event) {
        return event.toString()
                .replaceAll("PersonalText\\[person=[^,]*, text=[^\\]]*\\]", "PersonalText")
                .replaceAll("CaseText\\[person=[^,]*, text=[^\\]]*\\]", "CaseText");
    }

    @Test
    void a_sample_shows_personal_text_only_sealed() throws IOException {
        assertThat(Files.readString(FOLDER.resolve("pledge.signed.1.json")))
                .contains("\"signer\":{\"person\":\"")
                .contains("\"sealed\":\"")
                .doesNotContain("\"text\"");
    }

    @Test
    void the_text_of_a_case_is_read_from_both_forms() throws IOException {
        assertThat(Files.readString(FOLDER.resolve("nomination.withdrawn.1.json")))
                .contains("\"reason\":{\"person\":\"")
                .doesNotContain("reason:");
        assertThat(Files.readString(FOLDER.resolve("nomination.withdrawn.1.collective.json")))
                .contains("\"reason\":\"Xin rút\"");
    }

    private String stored(DomainEvent event) {
        return new String(serializer.serialize(event, byte[].class).getData(), StandardCharsets.UTF_8);
    }

    private DomainEvent read(Path sample, String stored) {
        String[] parts = sample.getFileName().toString().split("\\.");
        var type = new SimpleSerializedType(parts[0] + "." + parts[1], parts[2]);
        return serializer.deserialize(
                new SimpleSerializedObject<>(stored.getBytes(StandardCharsets.UTF_8), byte[].class, type));
    }

    private static void assertPlain(JsonNode node) {
        assertThat(node.isFloatingPointNumber()).as("%s is a fraction", node).isFalse();
        if (node.isString()) {
            assertThat(node.stringValue()).doesNotContainPattern("^(java|vn|org)\\.");
        }
        assertThat(node.propertyNames()).doesNotContain("@class", "@type");
        node.forEach(EventSamplesTest::assertPlain);
    }

    private static Path file(Entry entry) {
        return FOLDER.resolve(entry.name() + "." + entry.revision() + ".json");
    }
}
