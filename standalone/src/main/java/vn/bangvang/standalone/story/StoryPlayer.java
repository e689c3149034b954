package vn.bangvang.standalone.story;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.bangvang.standalone.say.Console;
import vn.bangvang.standalone.story.ServiceClient.Answer;
import vn.bangvang.standalone.story.ServiceClient.Login;

/** Plays a story step by step, one line each, and stops at the first answer that is not the expected one. */
final class StoryPlayer {

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
            List<String> shown = step.show() == null ? List.of() : step.show().lines(answer.body());
            console.print("  ✓ " + line);
            shown.forEach(row -> console.print("    " + row));
        } catch (StoryMistake mistake) {
            console.print("  ✗ " + line);
            throw mistake;
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
            throw Unexpected.answer(step, answer);
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
}
