package vn.bangvang.standalone.story;

import java.util.Locale;
import vn.bangvang.standalone.say.Console;
import vn.bangvang.standalone.say.StartRefused;
import vn.bangvang.standalone.story.ServiceClient.Answer;

/** Plays a story step by step, one line each, and stops at the first answer that is not the expected one. */
final class StoryPlayer {

    private final ServiceClient service;
    private final Console console;

    StoryPlayer(ServiceClient service, Console console) {
        this.service = service;
        this.console = console;
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
        Answer answer = service.post(step.as(), step.path(), step.body(), story.key(step));
        String line =
                String.format(Locale.ROOT, "%s  %-16s %s", number, step.as().username(), step.says());
        if (answer.status() != step.expectedStatus()) {
            console.print("  ✗ " + line);
            throw unexpected(step, answer);
        }
        console.print("  ✓ " + line);
    }

    private static StartRefused unexpected(Step step, Answer answer) {
        String code = answer.body().path("code").asString("");
        String detail = answer.body().path("detail").asString(answer.body().toString())
                + answer.body().path("errors").toString();
        return StartRefused.because(
                String.format(
                        Locale.ROOT,
                        "Bước \"%s\" (%s) phải được trả lời %d nhưng nhận %d %s: %s",
                        step.name(),
                        step.path(),
                        step.expectedStatus(),
                        answer.status(),
                        code,
                        detail),
                String.format(
                        Locale.ROOT,
                        "Step \"%s\" (%s) should be answered %d, was %d %s: %s",
                        step.name(),
                        step.path(),
                        step.expectedStatus(),
                        answer.status(),
                        code,
                        detail));
    }
}
