package vn.bangvang.standalone.story;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.snakeyaml.engine.v2.nodes.Node;
import tools.jackson.databind.JsonNode;
import vn.bangvang.standalone.story.ServiceClient.Answer;

/** What is told of an answer that a step did not expect. */
final class Unexpected {

    private static final int NOT_LOGGED_IN = 401;
    private static final int LONGEST = 500;

    private Unexpected() {}

    static StoryMistake answer(Step step, Answer answer) {
        if (answer.status() == NOT_LOGGED_IN) {
            return notLoggedIn(step);
        }
        String code = answer.body().path("code").asString("");
        return StoryMistake.at(
                place(step, answer.body().path("errors")),
                String.format(
                        Locale.ROOT,
                        "bước \"%s\" (%s%s) phải được trả lời %s nhưng nhận %d %s: %s",
                        step.name(),
                        step.call(),
                        row(step, "hàng ở dòng"),
                        step.expectation().inWords(),
                        answer.status(),
                        code,
                        detail(answer.body())),
                String.format(
                        Locale.ROOT,
                        "step \"%s\" (%s%s) should be answered %s, was %d %s",
                        step.name(),
                        step.call(),
                        row(step, "row in line"),
                        step.expectation().inWords(),
                        answer.status(),
                        code));
    }

    private static StoryMistake notLoggedIn(Step step) {
        return StoryMistake.at(
                step.place(),
                "dịch vụ không nhận tài khoản \"" + step.as()
                        + "\" hoặc mật khẩu của nó; tài khoản mẫu chỉ có trên dịch vụ" + " khởi động với dữ liệu mẫu",
                "the service does not let in \"" + step.as() + "\" with this password; sample accounts exist only on a"
                        + " service started with the sample");
    }

    /** What the service said, and of which fields. */
    private static String detail(JsonNode body) {
        String whole = body.toString();
        String detail = body.path("detail").asString(whole.substring(0, Math.min(whole.length(), LONGEST)));
        JsonNode errors = body.path("errors");
        if (errors.isEmpty()) {
            return detail;
        }
        return StreamSupport.stream(errors.spliterator(), false)
                .map(error -> {
                    String message = error.path("message").asString("");
                    String field = error.path("field").asString("");
                    return message.equals(detail) ? field : field + ": " + message;
                })
                .collect(Collectors.joining("; ", detail + " (", ")"));
    }

    private static String row(Step step, String words) {
        return step.scope() == null
                ? ""
                : String.format(
                        Locale.ROOT, ", %s %d", words, step.scope().row().line());
    }

    /** The line of the field that the service complains about, if it is one of the body. */
    private static Place place(Step step, JsonNode errors) {
        Node body = step.request().body();
        String field = errors.path(0).path("field").asString("");
        return body == null || field.isEmpty() ? step.place() : Place.of(YamlTree.find(body, field));
    }
}
