package vn.bangvang.standalone.story;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import vn.bangvang.standalone.say.Bilingual;

/**
 * One thing that one person does. Its path and body may speak of what earlier steps were answered, so they are made when
 * they are asked for.
 *
 * @param name unique within its story and never changed: its idempotency key is made from it
 * @param keep what later steps call a part of the answer, and which part it is
 */
record Step(
        String name,
        Bilingual says,
        String as,
        Request request,
        Expectation expectation,
        Map<String, String> keep,
        @Nullable Show show,
        Place place,
        @Nullable Scope scope,
        Names names) {

    static final List<String> KEYS = List.of("step", "vi", "en", "as", "do", "body", "expect", "keep", "show");

    /** @param path with its verb, as it is written */
    record Request(Node path, @Nullable Node body) {}

    boolean reads() {
        return call().startsWith("GET ");
    }

    String path() {
        String call = call();
        return call.substring(call.indexOf(' ') + 1).strip();
    }

    String call() {
        return new Expansion(names).text(request.path(), scope);
    }

    Map<?, ?> body() {
        Object body = request.body() == null ? Map.of() : value(request.body());
        if (body instanceof Map<?, ?> fields) {
            return fields;
        }
        throw StoryMistake.at(
                Place.of(Objects.requireNonNull(request.body())),
                "nội dung gửi đi dùng một ô trống ngoài danh sách",
                "the body speaks of an empty cell outside a list");
    }

    @Nullable
    Object value(Node node) {
        return new Expansion(names).value(node, scope);
    }
}
