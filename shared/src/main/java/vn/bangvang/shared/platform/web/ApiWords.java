package vn.bangvang.shared.platform.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.platform.words.Texts;

/**
 * Gives words to every field and parameter that its record or method has left without: what a name means is the same
 * everywhere and stands in {@code fields.properties}. Javadoc becomes plain text. Nothing fails where a word is missing: the name
 * itself is shown, and the test of the file complains.
 */
final class ApiWords {

    private static final Pattern CODE = Pattern.compile("</?code>");
    private static final Pattern MARK = Pattern.compile("</?[a-z]+(?: [^>]*)?>");
    private static final Pattern BREAK = Pattern.compile("\\s*\n\\s*");

    /** What the framework says of a success when nobody has said anything. */
    private static final Map<String, String> BARE = Map.of(
            "OK",
            "What was asked for.",
            "Created",
            "It is made.",
            "No Content",
            "It is done; there is nothing to say.");

    private final Texts fields = new Texts("vn.bangvang.shared.platform.web.fields");

    void addTo(OpenAPI api) {
        api.getComponents().getSchemas().values().forEach(this::describe);
        Set<String> resources = new TreeSet<>();
        api.getPaths()
                .forEach((path, item) -> item.readOperations().forEach(operation -> {
                    String resource = path.split("/")[2];
                    resources.add(resource);
                    operation.setTags(List.of(resource));
                    describe(operation);
                }));
        api.setTags(resources.stream()
                .map(resource -> new Tag().name(resource).description(word("tag." + resource, resource)))
                .toList());
    }

    private void describe(Operation operation) {
        operation.setSummary(plain(operation.getSummary()));
        operation.setDescription(plain(operation.getDescription()));
        if (operation.getSummary() != null && operation.getSummary().equals(operation.getDescription())) {
            operation.setDescription(null);
        }
        operation.getResponses().forEach((status, answer) -> {
            if (BARE.containsKey(String.valueOf(answer.getDescription()))) {
                answer.setDescription(BARE.get(answer.getDescription()));
            }
        });
        if (operation.getParameters() != null) {
            operation.getParameters().stream()
                    .filter(parameter -> parameter.getDescription() == null)
                    .forEach(parameter -> parameter.setDescription(
                            word("parameter." + parameter.getName(), word(parameter.getName(), null))));
        }
    }

    private void describe(Schema<?> schema) {
        schema.setDescription(plain(schema.getDescription()));
        if (schema.getItems() != null) {
            describe(schema.getItems());
        }
        if (schema.getProperties() != null) {
            for (Map.Entry<String, ?> property : schema.getProperties().entrySet()) {
                Schema<?> field = (Schema<?>) property.getValue();
                describe(field);
                if (field.getDescription() == null) {
                    field.setDescription(word(property.getKey(), null));
                }
            }
        }
    }

    private @Nullable String word(String key, @Nullable String otherwise) {
        return fields.has(key) ? fields.text(key, Locale.ROOT) : otherwise;
    }

    private static @Nullable String plain(@Nullable String javadoc) {
        if (javadoc == null) {
            return null;
        }
        String coded = CODE.matcher(javadoc).replaceAll("`");
        return BREAK.matcher(MARK.matcher(coded).replaceAll("")).replaceAll(" ").strip();
    }
}
