package vn.bangvang.query.past;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.bangvang.query.audit.EventWords.Said;

/**
 * One field of a case at two points.
 *
 * @param element what the field is called, behind what it is part of
 * @param before null where there was nothing
 * @param after null where there is nothing any more
 */
record FieldChange(
        String element, @Nullable String before, @Nullable String after) {

    private static final String WITHIN = " › ";

    /** Every field that says something at one of the points. */
    static List<FieldChange> sideBySide(List<Said> before, List<Said> after) {
        List<FieldChange> all = new ArrayList<>();
        add("", before, after, all);
        return all;
    }

    /** The fields that do not say the same. */
    static List<FieldChange> between(List<Said> before, List<Said> after) {
        return sideBySide(before, after).stream().filter(FieldChange::differs).toList();
    }

    public boolean differs() {
        return !Objects.equals(before, after);
    }

    private static void add(String within, List<Said> before, List<Said> after, List<FieldChange> all) {
        Map<String, Said> then = byField(before);
        Map<String, Said> later = byField(after);
        Map<String, Said> either = new LinkedHashMap<>(then);
        later.forEach(either::putIfAbsent);
        either.forEach((field, one) -> {
            Said old = then.get(field);
            Said now = later.get(field);
            String label = within + one.label();
            if (text(old) != null || text(now) != null) {
                all.add(new FieldChange(label, text(old), text(now)));
            }
            add(label + WITHIN, parts(old), parts(now), all);
        });
    }

    private static Map<String, Said> byField(List<Said> said) {
        Map<String, Said> byField = new LinkedHashMap<>();
        said.forEach(one -> byField.put(one.field(), one));
        return byField;
    }

    private static @Nullable String text(@Nullable Said said) {
        return said == null ? null : said.text();
    }

    private static List<Said> parts(@Nullable Said said) {
        return said == null ? List.of() : said.parts();
    }
}
