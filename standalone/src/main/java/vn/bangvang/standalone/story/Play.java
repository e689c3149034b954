package vn.bangvang.standalone.story;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.bangvang.standalone.say.Console;
import vn.bangvang.standalone.say.StartRefused;

/** Stories against a service, wherever it runs. Played again, every step is found done and the same is printed. */
public final class Play {

    private static final int OK = 200;
    private static final int NOT_LOGGED_IN = 401;

    private final URI address;
    private final Console console;
    private final ServiceClient service;
    private final StoryPlayer player;

    /** @param password of the accounts that have none in their story */
    public Play(URI address, Console console, @Nullable String password) {
        this.address = address;
        this.console = console;
        this.service = new ServiceClient(address);
        this.player = new StoryPlayer(service, console, password);
    }

    /** Enters the units and mandates that the stories need; the accounts must be there already. */
    public void enterProvince(LocalDate founded) {
        player.play(Sample.province(founded.toString()));
    }

    /**
     * Ends normally only if every step was answered as expected.
     *
     * @param wanted files, or names of the sample's stories; the whole sample if there are none. All are read before the first
     *     is played
     */
    public void play(List<String> wanted) {
        List<Story> stories = read(wanted);
        demandService();
        stories.forEach(player::play);
        console.print("");
    }

    /** Finds the mistakes, plays nothing. */
    public void check(List<String> wanted) {
        for (Story story : read(wanted)) {
            console.say(
                    String.format(
                            Locale.ROOT,
                            "\"%s\": đọc được, %d bước",
                            story.name(),
                            story.steps().size()),
                    String.format(
                            Locale.ROOT,
                            "\"%s\": no mistake, %d steps",
                            story.name(),
                            story.steps().size()));
        }
    }

    private static List<Story> read(List<String> wanted) {
        List<Story> stories = new ArrayList<>();
        for (String one : wanted.isEmpty() ? Sample.STORIES : wanted) {
            Path file = Path.of(one);
            boolean ofSample = Sample.NAMES.contains(one) && !Files.exists(file);
            stories.add(ofSample ? Sample.story(one) : StoryReader.read(StorySource.file(file), Map.of()));
        }
        return stories;
    }

    /** Whether it is one of ours, asked without an account. */
    private void demandService() {
        int status = service.get(null, "/api/account").status();
        if (status != NOT_LOGGED_IN && status != OK) {
            throw StartRefused.because(
                    String.format(Locale.ROOT, "%s không phải là dịch vụ Bảng Vàng (trả lời %d)", address, status),
                    String.format(Locale.ROOT, "%s is not a Bảng Vàng service (it answered %d)", address, status));
        }
    }
}
