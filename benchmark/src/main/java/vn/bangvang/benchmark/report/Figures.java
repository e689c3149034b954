package vn.bangvang.benchmark.report;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a run found, one {@code key=value} a line, in the order it was put. */
public final class Figures {

    private final Map<String, String> lines = new LinkedHashMap<>();

    public Figures put(String key, String value) {
        lines.put(key, value.replaceAll("\\s+", " ").strip());
        return this;
    }

    /** Two decimals below ten, one below a hundred, none from there on. */
    public Figures put(String key, double value) {
        int decimals = value < 10 ? 2 : value < 100 ? 1 : 0;
        return put(key, String.format(Locale.ROOT, "%." + decimals + "f", value));
    }

    /** What was put under the key, as it is written. */
    public Optional<Double> value(String key) {
        return Optional.ofNullable(lines.get(key)).map(Double::valueOf);
    }

    /** How many times the first is as much as the second. */
    public Figures ratio(String key, double ours, double theirs) {
        if (theirs <= 0) {
            throw new IllegalArgumentException("Nothing to compare " + key + " with");
        }
        return put(key, ours / theirs);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        lines.forEach((key, value) -> text.append(key).append('=').append(value).append(System.lineSeparator()));
        return text.toString();
    }
}
