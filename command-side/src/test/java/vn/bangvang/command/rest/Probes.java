package vn.bangvang.command.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.bangvang.shared.domain.kernel.Period;
import vn.bangvang.shared.platform.web.Legible;

/**
 * Of one kind of body: a whole one, its bounds in words, and bodies with one value on a bound or one beyond it. What is
 * required is asked for by a test of the whole product, which has every field left out once.
 */
final class Probes {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** What people and programs mistake for a code or a number. */
    private static final List<String> MISTAKEN =
            List.of("", "a b", "đ", "-1", "1e9", "1,5", "0x10", "1.55555", "A\u200bB");

    /** The longest text that is read in any body; where a field takes more, its body says so. */
    private static final int USUAL_TEXT = 4000;

    /** A body of which these fields are otherwise; {@code refused}: it should be, for each of them by its name. */
    record Probe(Set<String> fields, boolean refused, String body) {

        boolean isAnswered(Set<String> refusedFields) {
            return refused ? refusedFields.containsAll(fields) : Collections.disjoint(fields, refusedFields);
        }
    }

    private enum Fate {
        TAKEN,
        REFUSED,
        /** It stops the reading of the body, so that nothing else is looked at. */
        UNREADABLE
    }

    private record Change(String field, Consumer<ObjectNode> making) {}

    private final ObjectNode whole;
    private final Set<Class<?>> seen;
    private final List<Probe> probes = new ArrayList<>();

    /** Values of single fields that are validated together: one body takes one of each field. */
    private final List<Change> taken = new ArrayList<>();

    private final List<Change> refused = new ArrayList<>();
    private final List<String> bounds = new ArrayList<>();

    private Probes(ObjectNode whole, Set<Class<?>> seen) {
        this.whole = whole;
        this.seen = seen;
    }

    /** @param seen the kinds that were probed before: that they are validated here too takes one probe a field */
    static Probes of(Class<?> body, Set<Class<?>> seen) {
        Probes probes = new Probes(object(body), seen);
        probes.visit(body, "", "");
        probes.addTogether(probes.taken, false);
        probes.addTogether(probes.refused, true);
        return probes;
    }

    private void addTogether(List<Change> changes, boolean areRefused) {
        List<Change> open = new ArrayList<>(changes);
        while (!open.isEmpty()) {
            ObjectNode copy = whole.deepCopy();
            Set<String> fields = new HashSet<>();
            open.removeIf(change -> {
                boolean first = fields.add(change.field());
                if (first) {
                    change.making().accept(copy);
                }
                return first;
            });
            probes.add(new Probe(fields, areRefused, copy.toString()));
        }
    }

    List<Probe> all() {
        return probes;
    }

    /** One line a bounded field, such as {@code SubmissionBody.year 1948 to 2200}. */
    List<String> bounds() {
        return bounds;
    }

    private void visit(Class<?> body, String pointer, String path) {
        boolean again = !seen.add(body);
        add(path + "khong-co", JSON.numberNode(1), Fate.UNREADABLE, pointer, "khong-co");
        for (RecordComponent part : body.getRecordComponents()) {
            String field = path + part.getName();
            AnnotatedType type = part.getAnnotatedType();
            BiConsumer<JsonNode, Fate> every = (value, fate) -> add(field, value, fate, pointer, part.getName());
            BiConsumer<JsonNode, Fate> probe = again ? firstRefused(every) : every;
            String name = body.getSimpleName() + "." + part.getName();
            if (part.getType() == List.class) {
                visitList(part, (AnnotatedParameterizedType) type, pointer, field, name, probe);
            } else if (isObject(part.getType())) {
                visit(part.getType(), pointer + "/" + part.getName(), field + ".");
            } else {
                value(part.getType(), part.getAccessor(), name, probe);
            }
        }
    }

    private static BiConsumer<JsonNode, Fate> firstRefused(BiConsumer<JsonNode, Fate> every) {
        boolean[] done = {false};
        return (value, fate) -> {
            if (fate == Fate.REFUSED && !done[0]) {
                done[0] = true;
                every.accept(value, fate);
            }
        };
    }

    private void visitList(
            RecordComponent part,
            AnnotatedParameterizedType type,
            String pointer,
            String field,
            String name,
            BiConsumer<JsonNode, Fate> probe) {
        AnnotatedType element = type.getAnnotatedActualTypeArguments()[0];
        Class<?> of = (Class<?>) element.getType();
        Size size = part.getAccessor().getAnnotation(Size.class);
        int least = part.getAccessor().isAnnotationPresent(NotEmpty.class) ? 1 : size == null ? 0 : size.min();
        bounds.add(name + " " + least + " to " + (size == null ? "any number" : size.max()) + " items");
        probe.accept(array(of, element, least), Fate.TAKEN);
        if (least > 0) {
            probe.accept(array(of, element, least - 1), Fate.REFUSED);
        }
        if (size != null) {
            probe.accept(array(of, element, size.max()), Fate.TAKEN);
            probe.accept(array(of, element, size.max() + 1), Fate.REFUSED);
        }
        String inner = pointer + "/" + part.getName();
        if (isObject(of)) {
            visit(of, inner + "/0", field + "[0].");
        } else {
            value(of, element, name + "[]", (value, fate) -> add(field + "[0]", value, fate, inner, 0));
        }
    }

    private void value(Class<?> type, AnnotatedElement said, String name, BiConsumer<JsonNode, Fate> probe) {
        if (type == String.class) {
            text(said, name, probe);
        } else if (type == Integer.class || type == int.class) {
            number(said, name, probe);
        } else {
            probe.accept(JSON.stringNode(type == LocalDate.class ? "2023-02-29" : "KHONG_CO"), Fate.UNREADABLE);
        }
    }

    private void text(AnnotatedElement said, String name, BiConsumer<JsonNode, Fate> probe) {
        Size size = said.getAnnotation(Size.class);
        Pattern pattern = said.getAnnotation(Pattern.class);
        boolean isBlank = !said.isAnnotationPresent(NotBlank.class);
        boolean isHidden = !said.isAnnotationPresent(Legible.class);
        bounds.add(name
                + (isBlank ? "" : " not blank")
                + (size == null ? "" : " " + size.min() + " to " + size.max() + " characters")
                + (pattern == null ? "" : " like " + pattern.regexp())
                + (isHidden ? "" : " legible"));
        List<String> texts = new ArrayList<>(pattern == null ? List.of("", " ", "A\u200bB") : MISTAKEN);
        if (size != null) {
            List.of(size.min() - 1, size.min(), size.max(), size.max() + 1).stream()
                    .filter(length -> length >= 0)
                    .forEach(length -> texts.add("x".repeat(length)));
        }
        if (pattern != null) {
            String longest = longest(pattern);
            texts.add(longest);
            texts.add(longest + longest.charAt(0));
        }
        texts.stream().distinct().forEach(text -> {
            boolean fits = (isBlank || !text.isBlank())
                    && (size == null || text.length() >= size.min() && text.length() <= size.max())
                    && (pattern == null || text.matches(pattern.regexp()))
                    && (isHidden || !text.contains("\u200b"));
            boolean isLong = text.length() > USUAL_TEXT;
            probe.accept(JSON.stringNode(text), fits ? Fate.TAKEN : isLong ? Fate.UNREADABLE : Fate.REFUSED);
        });
    }

    /** The longest text of one repeated character that is like the pattern. */
    private static String longest(Pattern pattern) {
        String longest = "";
        for (String one : List.of("A", "a", "7")) {
            for (int length = 1; length < 300; length++) {
                String text = one.repeat(length);
                longest = text.matches(pattern.regexp()) && length > longest.length() ? text : longest;
            }
        }
        return longest;
    }

    private void number(AnnotatedElement said, String name, BiConsumer<JsonNode, Fate> probe) {
        Max max = said.getAnnotation(Max.class);
        Long least = least(said);
        bounds.add(name + " " + (least == null ? "any" : least) + " to " + (max == null ? "any" : max.value()));
        probe.accept(JSON.stringNode("x"), Fate.UNREADABLE);
        probe.accept(JSON.numberNode(1.5), Fate.UNREADABLE);
        if (least != null) {
            probe.accept(JSON.numberNode(least), Fate.TAKEN);
            probe.accept(JSON.numberNode(least - 1), Fate.REFUSED);
        }
        if (max != null) {
            probe.accept(JSON.numberNode(max.value()), Fate.TAKEN);
            probe.accept(JSON.numberNode(max.value() + 1), Fate.REFUSED);
        }
    }

    private static Long least(AnnotatedElement said) {
        Min min = said.getAnnotation(Min.class);
        return min != null
                ? Long.valueOf(min.value())
                : said.isAnnotationPresent(Positive.class)
                        ? Long.valueOf(1)
                        : said.isAnnotationPresent(PositiveOrZero.class) ? Long.valueOf(0) : null;
    }

    /** Another length of a list is sent by itself, as is what cannot be read. */
    private void add(String field, JsonNode value, Fate fate, String pointer, Object at) {
        Consumer<ObjectNode> making = body -> set(body.at(pointer), at, value);
        if (fate == Fate.UNREADABLE || value.isArray()) {
            ObjectNode copy = whole.deepCopy();
            making.accept(copy);
            probes.add(new Probe(Set.of(field), fate != Fate.TAKEN, copy.toString()));
        } else {
            (fate == Fate.TAKEN ? taken : refused).add(new Change(field, making));
        }
    }

    private static void set(JsonNode parent, Object at, JsonNode value) {
        if (at instanceof String name) {
            ((ObjectNode) parent).set(name, value);
        } else {
            ((ArrayNode) parent).set((Integer) at, value);
        }
    }

    private static boolean isObject(Class<?> type) {
        return type.isRecord() && type.getSimpleName().endsWith("Body");
    }

    private static ObjectNode object(Class<?> body) {
        ObjectNode object = JSON.objectNode();
        for (RecordComponent part : body.getRecordComponents()) {
            object.set(part.getName(), example(part.getGenericType(), part.getAccessor(), part.getAnnotatedType()));
        }
        return object;
    }

    private static ArrayNode array(Class<?> of, AnnotatedType element, int length) {
        ArrayNode array = JSON.arrayNode();
        for (int i = 0; i < length; i++) {
            array.add(example(of, element, element));
        }
        return array;
    }

    private static JsonNode example(Type type, AnnotatedElement said, AnnotatedType annotated) {
        if (type instanceof ParameterizedType) {
            AnnotatedType element = ((AnnotatedParameterizedType) annotated).getAnnotatedActualTypeArguments()[0];
            Size size = said.getAnnotation(Size.class);
            return array((Class<?>) element.getType(), element, Math.max(1, size == null ? 1 : size.min()));
        }
        Class<?> plain = (Class<?>) type;
        if (isObject(plain)) {
            return object(plain);
        }
        if (plain == Integer.class || plain == int.class) {
            Long least = least(said);
            return JSON.numberNode(least == null ? 1 : Math.max(1, least));
        }
        if (plain == Boolean.class || plain == boolean.class) {
            return JSON.booleanNode(true);
        }
        if (plain.isEnum()) {
            return JSON.stringNode(plain.getEnumConstants()[0].toString());
        }
        if (plain == LocalDate.class) {
            return JSON.stringNode("2026-01-01");
        }
        if (plain == Period.class) {
            return JSON.stringNode("2026-Q1");
        }
        if (plain == String.class) {
            Pattern pattern = said.getAnnotation(Pattern.class);
            return JSON.stringNode(pattern == null ? "Thử" : longest(pattern).substring(0, 1));
        }
        return JSON.stringNode(UUID.randomUUID().toString());
    }
}
