package vn.bangvang.standalone.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.bangvang.shared.eventlog.EventCatalogue;
import vn.bangvang.shared.eventlog.EventCatalogue.Entry;

class EventModelTest {

    /** The first three columns of a row: stored as, event, fields. */
    private record Documented(String storedAs, String event, String fields) {

        static Documented of(String line) {
            String[] columns = line.split("\\|");
            return new Documented(columns[1].strip(), columns[2].strip(), plain(columns[3]));
        }

        static Documented of(Entry entry) {
            return new Documented(
                    "`%s` %d".formatted(entry.name(), entry.revision()),
                    "`" + entry.type().getSimpleName() + "`",
                    Arrays.stream(entry.type().getRecordComponents())
                            .map(Documented::field)
                            .collect(Collectors.joining(", ")));
        }

        private static String field(RecordComponent component) {
            return component.getName()
                    + (List.class.isAssignableFrom(component.getType()) ? "[]" : "")
                    + (component.getAnnotatedType().isAnnotationPresent(Nullable.class) ? "?" : "");
        }

        /** Without what is said of the parts of a field, and of what is personal. */
        private static String plain(String fields) {
            String outermost = fields;
            for (String before = ""; !before.equals(outermost); ) {
                before = outermost;
                outermost = outermost.replaceAll(" ?\\([^()]*\\)", "");
            }
            return outermost.replace("*", "").strip();
        }
    }

    @Test
    void every_event_stands_in_the_event_model_with_the_fields_it_has() throws IOException {
        List<Documented> rows =
                Files.readAllLines(Sources.ofRepository().root().resolve("docs/event-model.md")).stream()
                        .filter(line -> line.matches("\\| `[a-z-]+\\.[a-z-]+` \\d+ \\|.*"))
                        .map(Documented::of)
                        .toList();
        assertThat(rows)
                .containsExactlyInAnyOrderElementsOf(
                        EventCatalogue.entries().stream().map(Documented::of).toList());
    }
}
