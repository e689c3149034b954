package vn.bangvang.query.audit;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/** What each stored event is called by people. */
public final class EventLabels {

    /** @param vi in Vietnamese @param en in English */
    public record Label(String vi, String en) {}

    private static final Properties WORDS = read();

    private EventLabels() {}

    /** An event without words is called by its stored name. */
    public static Label of(String name) {
        return words(name, name);
    }

    /** What kind of case an event is of, by the stored type of its aggregate; one without words is called by that. */
    public static Label ofCase(String aggregateType) {
        return words("case." + aggregateType, aggregateType);
    }

    private static Label words(String key, String otherwise) {
        String[] words = WORDS.getProperty(key, otherwise + "|" + otherwise).split("\\|");
        return new Label(words[0].strip(), words[1].strip());
    }

    private static Properties read() {
        Properties words = new Properties();
        try (Reader file = new InputStreamReader(
                Objects.requireNonNull(EventLabels.class.getResourceAsStream("events.properties")),
                StandardCharsets.UTF_8)) {
            words.load(file);
            return words;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
