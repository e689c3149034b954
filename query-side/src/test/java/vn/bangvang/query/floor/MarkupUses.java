package vn.bangvang.query.floor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attoparser.ParseException;
import org.attoparser.config.ParseConfiguration;
import org.attoparser.simple.AbstractSimpleMarkupHandler;
import org.attoparser.simple.SimpleMarkupParser;

/** What a page or template asks of a browser: elements, attributes, and the values that are told of by themselves. */
final class MarkupUses extends AbstractSimpleMarkupHandler {

    private final FeatureData data;
    private final String file;
    private final List<Use> uses = new ArrayList<>();

    private MarkupUses(FeatureData data, String file) {
        this.data = data;
        this.file = file;
    }

    static List<Use> of(FeatureData data, String file, String text) {
        MarkupUses found = new MarkupUses(data, file);
        try {
            new SimpleMarkupParser(ParseConfiguration.htmlConfiguration()).parse(text, found);
        } catch (ParseException wrong) {
            throw new IllegalArgumentException(file, wrong);
        }
        return found.uses;
    }

    @Override
    public void handleStandaloneElement(
            String element, Map<String, String> attributes, boolean minimized, int line, int col) {
        element(element, attributes, line);
    }

    @Override
    public void handleOpenElement(String element, Map<String, String> attributes, int line, int col) {
        element(element, attributes, line);
    }

    private void element(String element, Map<String, String> attributes, int line) {
        if (element.contains(":")) {
            return;
        }
        String of = "html.elements." + (element.matches("h[1-6]") ? "h1" : element);
        use(line, "<" + element + ">", Set.of(of));
        if (attributes != null) {
            attributes.forEach((name, value) -> attribute(of, element, name.replaceFirst("^th:", ""), value, line));
        }
    }

    private void attribute(String of, String element, String name, String value, int line) {
        Set<String> known = Stream.of(of + "." + name, "html.global_attributes." + name)
                .filter(data::knows)
                .collect(Collectors.toUnmodifiableSet());
        if (!known.isEmpty()) {
            use(line, element + "[" + name + "]", known);
        }
        if (value != null) {
            Stream.of(of + "." + name + "." + value, of + "." + name + "_" + value)
                    .map(path -> path.toLowerCase(Locale.ROOT))
                    .filter(data::knows)
                    .forEach(path -> use(line, element + "[" + name + "=" + value + "]", Set.of(path)));
        }
    }

    private void use(int line, String name, Set<String> features) {
        uses.add(new Use(file, line, name, features));
    }
}
