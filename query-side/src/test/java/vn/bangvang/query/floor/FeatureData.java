package vn.bangvang.query.floor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Which features of the web the oldest browsers that are served have: {@code features.txt}, an excerpt of MDN's
 * browser-compat-data (CC0). A line is the path of a feature; behind it stands, where one of these browsers lacks it, since
 * when each has it.
 */
final class FeatureData {

    /** The floor: the least version of each browser, by its name in the data. */
    static final Map<String, Double> FLOOR =
            new TreeMap<>(Map.of("chrome", 109.0, "edge", 109.0, "safari", 15.0, "safari_ios", 15.0));

    private static final List<String> PARTS = List.of("api", "css", "html", "javascript");

    private final NavigableMap<String, String> lines = new TreeMap<>();
    private final Map<String, Set<String>> members = new HashMap<>();

    private FeatureData(Stream<String> text) {
        text.filter(line -> !line.startsWith("#")).forEach(line -> {
            String[] pathAndSince = line.split(" ", 2);
            lines.put(pathAndSince[0], pathAndSince.length == 1 ? "" : pathAndSince[1]);
        });
        for (String path : lines.keySet()) {
            String[] names = path.split("\\.");
            if (names.length == 3 && names[0].equals("api")) {
                member(names[2], path);
            } else if (names.length == 4 && path.startsWith("javascript.builtins.")) {
                member(names[3], path);
            } else if (names.length == 3 && path.startsWith("css.properties.")) {
                member(camel(names[2]), path);
            }
        }
    }

    private void member(String name, String path) {
        members.computeIfAbsent(name.replaceFirst("_static$", ""), none -> new TreeSet<>())
                .add(path);
    }

    /** As a style names the property in a script. */
    private static String camel(String property) {
        return Pattern.compile("-(\\w)")
                .matcher(property)
                .replaceAll(letter -> letter.group(1).toUpperCase(Locale.ROOT));
    }

    static FeatureData read() {
        try {
            return new FeatureData(new ClassPathResource("features.txt", FeatureData.class)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    boolean knows(String feature) {
        return lines.containsKey(feature);
    }

    /** Since when each browser has it; empty when all of the floor have it. */
    String lacking(String feature) {
        return lines.getOrDefault(feature, "");
    }

    /** Whether no browser of the floor lacks at least one of these, which bear one name. */
    boolean had(Collection<String> features) {
        return features.stream().anyMatch(feature -> lacking(feature).isEmpty());
    }

    /** Everything that bears this name as a member of an interface or of what the language brings. */
    Set<String> members(String name) {
        return members.getOrDefault(name, Set.of());
    }

    /** What is told of a feature beyond itself: its values, parameters and options. */
    Set<String> within(String feature) {
        return lines.subMap(feature + ".", feature + "/").keySet();
    }

    /** Writes the excerpt from the file {@code data.json} of the npm package {@code @mdn/browser-compat-data}. */
    static void write(Path data, Path excerpt) throws IOException {
        JsonNode whole = JsonMapper.shared().readTree(data.toFile());
        List<String> lines = new ArrayList<>();
        lines.add("# browser-compat-data " + whole.at("/__meta/version").asString() + ", CC0-1.0, "
                + String.join(" ", FLOOR.keySet()));
        for (String part : PARTS) {
            collect(part, whole.get(part), lines);
        }
        Files.write(excerpt, lines);
    }

    private static void collect(String path, JsonNode node, List<String> lines) {
        if (node.has("__compat")) {
            JsonNode support = node.at("/__compat/support");
            List<String> since = FLOOR.keySet().stream()
                    .map(name -> since(support.path(name)))
                    .toList();
            boolean had =
                    FLOOR.entrySet().stream().allMatch(floor -> had(support.path(floor.getKey()), floor.getValue()));
            lines.add(had ? path : path + " " + String.join(" ", since));
            FLOOR.keySet().stream()
                    .flatMap(name -> statements(support.path(name)))
                    .filter(one -> one.has("prefix") || one.has("alternative_name"))
                    .map(one -> one.has("prefix")
                            ? one.get("prefix").asString() + path.substring(path.lastIndexOf('.') + 1)
                            : one.get("alternative_name").asString())
                    .distinct()
                    .filter(name -> path.startsWith("css.") && name.matches("[\\w-]+"))
                    .forEach(name -> lines.add(path.substring(0, path.lastIndexOf('.') + 1) + name));
        }
        node.properties().stream()
                .filter(child -> !child.getKey().startsWith("__"))
                .forEach(child -> collect(path + "." + child.getKey(), child.getValue(), lines));
    }

    private static Stream<JsonNode> statements(JsonNode support) {
        return support.isArray() ? support.valueStream() : Stream.of(support);
    }

    /** Without a switch, under its own name, whole, and still there. */
    private static Stream<JsonNode> plain(JsonNode support) {
        return statements(support)
                .filter(one -> Stream.of(
                                "flags", "prefix", "alternative_name", "partial_implementation", "version_removed")
                        .noneMatch(one::has));
    }

    private static boolean had(JsonNode support, double floor) {
        return plain(support).anyMatch(one -> number(one.path("version_added").asString("")) <= floor);
    }

    private static String since(JsonNode support) {
        return plain(support)
                .map(one -> one.path("version_added").asString(""))
                .filter(version -> number(version) < Double.MAX_VALUE)
                .findFirst()
                .orElse("-");
    }

    private static double number(String version) {
        String plain = version.replace("≤", "").replaceFirst("^(\\d+\\.\\d+).*", "$1");
        return plain.matches("\\d+(\\.\\d+)?") ? Double.parseDouble(plain) : Double.MAX_VALUE;
    }
}
