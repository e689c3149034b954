package vn.bangvang.standalone.story;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import tools.jackson.databind.JsonNode;
import vn.bangvang.standalone.say.Console;
import vn.bangvang.standalone.story.ServiceClient.Answer;
import vn.bangvang.standalone.story.ServiceClient.Login;

/** Plays a story step by step, one line each, and stops at the first answer that is not the expected one. */
final class StoryPlayer {

    private static final int NOT_LOGGED_IN = 401;

    private final ServiceClient service;
    private final Console console;
    private final @Nullable String password;

    /** @param password of the accounts that have none in the story */
    StoryPlayer(ServiceClient service, Console console, @Nullable String password) {
        this.service = service;
        this.console = console;
        this.password = password;
    }

    void play(Story story) {
        console.print("");
        console.say(story.title());
        int number = 0;
        for (Step step : story.steps()) {
            number++;
            play(
                    story,
                    step,
                    String.format(Locale.ROOT, "%3d/%d", number, story.steps().size()));
        }
    }

    private void play(Story story, Step step, String number) {
        Answer answer = ask(story, step);
        String says = step.says().english().isEmpty()
                ? step.says().vietnamese()
                : step.says().toString();
        String line = String.format(Locale.ROOT, "%s  %-16s %s", number, step.as(), says);
        try {
            demandExpected(step, answer);
        } catch (StoryMistake mistake) {
            console.print("  ✗ " + line);
            throw mistake;
        }
        console.print("  ✓ " + line);
        if (step.show() != null) {
            step.show().lines(answer.body()).forEach(row -> console.print("    " + row));
        }
    }

    private Answer ask(Story story, Step step) {
        Login login = login(story, step);
        return step.reads()
                ? service.get(login, step.path())
                : service.post(login, step.path(), step.body(), story.key(step));
    }

    private Login login(Story story, Step step) {
        String own = story.names().passwords().getOrDefault(step.as(), "");
        if (own.isEmpty() && password == null) {
            throw StoryMistake.at(
                    step.place(),
                    "tài khoản \"" + step.as()
                            + "\" chưa có mật khẩu: ghi \"password\" trong tệp, hoặc dùng --password",
                    "no password for \"" + step.as() + "\": write \"password\" in the file, or use --password");
        }
        return new Login(step.as(), own.isEmpty() ? password : own);
    }

    private static void demandExpected(Step step, Answer answer) {
        if (!step.expectation().metBy(answer.status())) {
            throw answer.status() == NOT_LOGGED_IN ? notLoggedIn(step) : unexpected(step, answer);
        }
        step.expectation().demandParts(step, answer);
        step.keep().forEach((name, part) -> step.names().put(name, kept(step, name, part, answer.body())));
    }

    private static Object kept(Step step, String name, String part, JsonNode answer) {
        JsonNode value = Parts.at(answer, part);
        if (value.isMissingNode() || value.isNull() || value.isContainer()) {
            throw StoryMistake.at(
                    step.place(),
                    String.format(
                            Locale.ROOT,
                            "không giữ được \"%s\": trong câu trả lời không có \"%s\": %s",
                            name,
                            part,
                            answer),
                    String.format(Locale.ROOT, "cannot keep \"%s\": the answer has no \"%s\"", name, part));
        }
        return value.isNumber() ? value.numberValue() : value.asString();
    }

    private static StoryMistake notLoggedIn(Step step) {
        return StoryMistake.at(
                step.place(),
                "dịch vụ không nhận tài khoản \"" + step.as()
                        + "\" hoặc mật khẩu của nó; tài khoản mẫu chỉ có trên dịch vụ" + " khởi động với dữ liệu mẫu",
                "the service does not let in \"" + step.as() + "\" with this password; sample accounts exist only on a"
                        + " service started with the sample");
    }

    private static StoryMistake unexpected(Step step, Answer answer) {
        String code = answer.body().path("code").asString("");
        JsonNode errors = answer.body().path("errors");
        String detail =
                answer.body().path("detail").asString(answer.body().toString()) + (errors.isEmpty() ? "" : errors);
        String place = row(step, "hàng ở dòng");
        return StoryMistake.at(
                place(step, errors),
                String.format(
                        Locale.ROOT,
                        "bước \"%s\" (%s%s) phải được trả lời %s nhưng nhận %d %s: %s",
                        step.name(),
                        step.call(),
                        place,
                        step.expectation().inWords(),
                        answer.status(),
                        code,
                        detail),
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
