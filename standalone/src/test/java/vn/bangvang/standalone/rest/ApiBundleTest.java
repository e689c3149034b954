package vn.bangvang.standalone.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The one file that describes the whole API leaves nothing without words. */
class ApiBundleTest {

    private static JsonNode bundle;

    @BeforeAll
    static void read() throws IOException {
        bundle = JsonMapper.shared().readTree(Files.readString(ApiBundle.FILE));
    }

    @Test
    void every_operation_has_a_summary_and_an_id_of_its_own() {
        List<String> wrong = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        operations((name, operation) -> {
            String id = operation.path("operationId").asString("");
            if (!id.matches("[a-z]+([A-Z][a-z]*)+") || !ids.add(id)) {
                wrong.add(name + " has the id " + id);
            }
            if (operation.path("summary").asString("").isBlank()) {
                wrong.add(name + " says nothing of itself");
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void every_field_has_words() {
        List<String> wrong = new ArrayList<>();
        bundle.at("/components/schemas")
                .propertyStream()
                .forEach(schema -> schema.getValue()
                        .path("properties")
                        .propertyStream()
                        .filter(field -> field.getValue()
                                .path("description")
                                .asString("")
                                .isBlank())
                        .forEach(field -> wrong.add(schema.getKey() + "." + field.getKey())));
        assertThat(wrong).isEmpty();
    }

    @Test
    void every_parameter_has_words() {
        List<String> wrong = new ArrayList<>();
        operations((name, operation) -> operation
                .path("parameters")
                .valueStream()
                .filter(parameter -> parameter.path("description").asString("").isBlank())
                .forEach(parameter ->
                        wrong.add(name + " " + parameter.get("name").asString())));
        assertThat(wrong).isEmpty();
    }

    @Test
    void every_answer_has_words() {
        List<String> wrong = new ArrayList<>();
        operations((name, operation) -> operation
                .path("responses")
                .propertyStream()
                .filter(answer -> !answer.getValue().has("$ref"))
                .filter(answer -> Set.of("", "OK", "Created", "No Content")
                        .contains(answer.getValue().path("description").asString("")))
                .forEach(answer -> wrong.add(name + " " + answer.getKey())));
        assertThat(wrong).isEmpty();
    }

    @Test
    void every_tag_has_words_other_than_its_name() {
        assertThat(bundle.get("tags").valueStream())
                .isNotEmpty()
                .allSatisfy(tag -> assertThat(tag.path("description").asString(""))
                        .isNotBlank()
                        .isNotEqualTo(tag.get("name").asString()));
    }

    @Test
    void what_is_done_is_a_plural_noun_and_the_past_is_asked_for_by_one_name() {
        List<String> wrong = new ArrayList<>();
        operations((name, operation) -> {
            String last = name.replaceAll("(/\\{\\w+})+$", "").replaceAll(".*/", "");
            if (name.startsWith("post ") && !last.endsWith("s") && !name.equals("post /api/login")) {
                wrong.add(name);
            }
            parameters(operation, "query")
                    .filter(Set.of("on", "at", "day", "position")::contains)
                    .forEach(asked -> wrong.add(name + " " + asked));
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void commands_say_that_they_take_a_key_and_a_version_and_reads_a_position() {
        List<String> without = new ArrayList<>();
        operations((name, operation) -> {
            boolean own = name.contains("/api/account") || name.contains("/api/login") || name.contains("what-if");
            List<String> asked = parameters(operation, "header").toList();
            if (name.startsWith("post ") && !own && !asked.containsAll(List.of("Idempotency-Key", "If-Match"))
                    || name.startsWith("get ") && !own && !asked.contains("Bangvang-Position")) {
                without.add(name + " " + asked);
            }
        });
        assertThat(without).isEmpty();
        assertThat(bundle.at("/components/securitySchemes").propertyNames()).contains("basic", "session", "csrf");
    }

    private static Stream<String> parameters(JsonNode operation, String in) {
        return operation
                .path("parameters")
                .valueStream()
                .filter(parameter -> parameter.get("in").asString().equals(in))
                .map(parameter -> parameter.get("name").asString());
    }

    private interface Visitor {
        void see(String name, JsonNode operation);
    }

    private static void operations(Visitor visitor) {
        bundle.get("paths")
                .propertyStream()
                .forEach(path -> path.getValue()
                        .propertyStream()
                        .forEach(method -> visitor.see(method.getKey() + " " + path.getKey(), method.getValue())));
    }
}
