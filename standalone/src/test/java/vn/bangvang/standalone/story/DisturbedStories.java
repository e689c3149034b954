package vn.bangvang.standalone.story;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import vn.bangvang.standalone.story.ServiceClient.Answer;
import vn.bangvang.standalone.story.ServiceClient.Login;

/** The commands of the sample's stories, sent in an order that nobody would choose. */
public final class DisturbedStories {

    private static final int ONE_IN = 12;
    private static final int LATER = 25;
    private static final int OK = 200;
    private static final int REFUSED = 400;
    private static final Pattern YEAR = Pattern.compile("\\b20(2[0-4])(?=\\b|[-/])");

    private record Command(Story story, Step step, boolean nextYear) {}

    private final URI service;
    private final ServiceClient client;
    private final List<Story> stories =
            Sample.STORIES.stream().map(Sample::story).toList();
    private int done;
    private int refused;
    private int sent;
    private int skipped;

    public DisturbedStories(URI service) {
        this.service = service;
        this.client = new ServiceClient(service);
    }

    /** What was named by a step that was done is known to those of the next sequence too. */
    public void play(long seed) {
        Random random = new Random(seed);
        for (Story story : stories) {
            disturbed(story, random).forEach(command -> send(command, seed));
        }
    }

    private static List<Command> disturbed(Story story, Random random) {
        List<Command> commands = new ArrayList<>();
        List<Command> later = new ArrayList<>();
        for (Step step : story.steps()) {
            if (!step.reads()) {
                int chance = random.nextInt(ONE_IN);
                if (chance == 0) {
                    later.add(new Command(story, step, false));
                } else if (chance > 1) {
                    commands.add(new Command(story, step, false));
                }
                if (chance == 2) {
                    later.add(new Command(story, step, random.nextBoolean()));
                }
            }
        }
        for (Command command : later) {
            int place = commands.isEmpty() ? 0 : random.nextInt(commands.size());
            commands.add(Math.min(commands.size(), place + random.nextInt(LATER)), command);
        }
        return commands;
    }

    private void send(Command command, long seed) {
        Step step = command.step();
        try {
            String own = command.story().names().passwords().getOrDefault(step.as(), "");
            String password = own.isEmpty() ? "thi-dua-2024" : own;
            Map<?, ?> body = command.nextYear() ? (Map<?, ?>) nextYear(step.body()) : step.body();
            Answer answer =
                    client.post(new Login(step.as(), password), step.path(), body, "disturbed-" + seed + "-" + sent++);
            if (answer.status() < OK + 100) {
                done++;
                step.keep().forEach((name, part) -> keep(step, name, Parts.at(answer.body(), part)));
            } else if (answer.status() >= REFUSED && answer.status() < 500) {
                refused++;
            } else {
                throw new IllegalStateException(step.name() + " was answered " + answer);
            }
        } catch (StoryMistake neverDone) {
            skipped++;
        }
    }

    private static void keep(Step step, String name, JsonNode value) {
        if (value.isNumber() || value.isString()) {
            step.names().put(name, value.isNumber() ? value.numberValue() : value.asString());
        }
    }

    private static Object nextYear(Object value) {
        if (value instanceof Map<?, ?> fields) {
            return fields.entrySet().stream()
                    .filter(field -> field.getValue() != null)
                    .collect(Collectors.toMap(Map.Entry::getKey, field -> nextYear(field.getValue())));
        } else if (value instanceof List<?> entries) {
            return entries.stream().map(DisturbedStories::nextYear).toList();
        } else if (value instanceof Integer year && year >= 2020 && year < 2025) {
            return year + 1;
        }
        return value instanceof String text
                ? YEAR.matcher(text).replaceAll(found -> Integer.toString(Integer.parseInt(found.group()) + 1))
                : value;
    }

    public int done() {
        return done;
    }

    public int refused() {
        return refused;
    }

    /** Those that speak of something that no step has made. */
    public int skipped() {
        return skipped;
    }

    public String url() {
        return service.toString();
    }
}
