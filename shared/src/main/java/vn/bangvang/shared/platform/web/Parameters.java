package vn.bangvang.shared.platform.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;

/** The parameters of an address and of a form, each held to {@link CleanText}. */
final class Parameters {

    private static final int MOST = 200;

    /** A page may have a table to be filled in, with a label for each of its fields. */
    private static final int FORM_MOST = 1_000;

    /** What may be written into one field of a page: as much as the longest text of a command. */
    private static final int FORM_LIMIT = 20_000;

    private final Map<String, List<String>> values = new LinkedHashMap<>();

    private Parameters() {}

    /** @param form the body of a form as it came, empty where there is none */
    static Map<String, String[]> of(@Nullable String query, byte[] form) {
        Parameters parameters = new Parameters();
        parameters.read(query == null ? "" : query, MOST, CleanText.USUAL_LIMIT);
        parameters.read(new String(form, StandardCharsets.ISO_8859_1), FORM_MOST, FORM_LIMIT);
        Map<String, String[]> read = new LinkedHashMap<>();
        parameters.values.forEach((name, all) -> read.put(name, all.toArray(String[]::new)));
        return read;
    }

    private void read(String escaped, int most, int limit) {
        StringTokenizer pairs = new StringTokenizer(escaped, "&");
        if (pairs.countTokens() > most) {
            throw new BadField("?", "field.parameters", Map.of("max", most));
        }
        while (pairs.hasMoreTokens()) {
            String pair = pairs.nextToken();
            int equals = pair.indexOf('=');
            String name = clean(equals < 0 ? pair : pair.substring(0, equals), "?", CleanText.USUAL_LIMIT);
            String value = clean(equals < 0 ? "" : pair.substring(equals + 1), name, limit);
            values.computeIfAbsent(name, first -> new ArrayList<>()).add(value);
        }
    }

    private static String clean(String escaped, String field, int limit) {
        return CleanText.of(Utf8.unescaped(escaped, field), field, limit);
    }
}
