package vn.bangvang.standalone.story;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import vn.bangvang.standalone.say.Bilingual;

/**
 * Reads a story whole before anything of it is played, and tells every mistake with its line: each step is made once with
 * stand-ins for what only the service's answers will tell.
 */
final class StoryReader {

    private static final List<String> KEYS =
            List.of("story", "vi", "en", "uses", "namespace", "given", "password", "parts", "tables", "steps");
    private static final List<String> LOOP = List.of("for-each", "steps");
    private static final int MOST_STEPS = 5_000;
    private static final int MOST_ROUNDS = 50_000;
    private static final String ACCOUNT = "account";

    private final Map<String, String> given;
    private final Deque<String> open = new ArrayDeque<>();
    private final StoryMistakes.Found found = new StoryMistakes.Found();
    private int rounds;

    private StoryReader(Map<String, String> given) {
        this.given = given;
    }

    /** @param given what the story is told from outside, such as the day of a first start */
    static Story read(StorySource source, Map<String, String> given) {
        StoryReader reader = new StoryReader(given);
        List<Story> read = new ArrayList<>();
        reader.found.attempt(() -> read.add(reader.story(source)));
        reader.found.demandNone();
        return read.get(0);
    }

    private Story story(StorySource source) {
        open.push(source.label());
        Fields fields = new Fields(YamlTree.read(source.label(), source.text()), KEYS);
        String name = Fields.text(fields.required("story"));
        String namespace = textOr(fields, "namespace", name);
        Names names = new Names(namespace);
        entries(fields, "uses").forEach(used -> use(used, source, names));
        entries(fields, "given").forEach(one -> give(one, names));
        Node tables = fields.optional("tables");
        if (tables != null) {
            new Fields(Fields.mapping(tables))
                    .all()
                    .forEach((key, table) ->
                            found.attempt(() -> declare(key, Table.of(table), names, fields.optional("password"))));
        }
        Bilingual title = Bilingual.of(Fields.text(fields.required("vi")), textOr(fields, "en", ""));
        List<Step> steps = new ArrayList<>();
        StepReader reader = new StepReader(names);
        Fields.list(fields.required("steps")).forEach(item -> item(item, null, names, reader, steps));
        names.complete();
        open.pop();
        return new Story(name, namespace, title, steps, names);
    }

    private static String textOr(Fields fields, String key, String otherwise) {
        Node node = fields.optional(key);
        return node == null ? otherwise : Fields.text(node);
    }

    private static List<Node> entries(Fields fields, String key) {
        Node node = fields.optional(key);
        return node == null ? List.of() : Fields.list(node);
    }

    private void use(Node node, StorySource source, Names names) {
        found.attempt(() -> {
            StorySource used = source.used(Fields.text(node), Place.of(node));
            if (open.contains(used.label())) {
                throw StoryMistake.at(
                        Place.of(node),
                        "\"uses\" đi vòng quanh: " + used.label(),
                        "\"uses\" goes round: " + used.label());
            }
            names.use(story(used).names());
        });
    }

    /** A story that is only used for its names need not be told anything. */
    private void give(Node node, Names names) {
        String name = Fields.text(node);
        String value = open.size() > 1 ? given.getOrDefault(name, "") : given.get(name);
        if (value == null) {
            throw StoryMistake.at(
                    Place.of(node),
                    "câu chuyện này chỉ diễn khi khởi động lần đầu: cần biết \"" + name + "\"",
                    "this is played at a first start only: it must be told \"" + name + "\"");
        }
        names.put(name, value);
    }

    private static void declare(String key, Table table, Names names, @Nullable Node password) {
        names.tables().put(key, table);
        if (table.declares() == null) {
            return;
        }
        for (Scope row : table.scopes(null)) {
            String first = Fields.text(row.cells().get(table.columns().get(0)).node());
            String thing = table.declares() + "/" + first;
            names.put(thing, names.id(thing));
            row.cells().forEach((column, cell) -> names.put(thing + "/" + column, cell));
            if (row.cells().containsKey("id")) {
                names.put(thing, row.cells().get("id"));
            }
            if (table.declares().equals(ACCOUNT)) {
                Cell own = row.cells().get("password");
                Node said = own == null ? password : own.node();
                names.passwords().put(first, said == null ? "" : Fields.text(said));
            }
        }
    }

    private void item(Node node, @Nullable Scope scope, Names names, StepReader reader, List<Step> steps) {
        demandMeasure(node, steps);
        found.attempt(() -> {
            MappingNode mapping = Fields.mapping(node);
            if (new Fields(mapping).optional("for-each") == null) {
                steps.add(reader.read(mapping, scope));
                return;
            }
            Fields loop = new Fields(mapping, LOOP);
            List<Node> inner = Fields.list(loop.required("steps"));
            for (Scope row : table(loop.required("for-each"), scope, names).scopes(scope)) {
                demandMeasure(node, steps);
                inner.forEach(one -> item(one, row, names, reader, steps));
            }
        });
    }

    /** Rows count too: loops within loops need no step to go on for ever. */
    private void demandMeasure(Node node, List<Step> steps) {
        rounds++;
        if (steps.size() >= MOST_STEPS || rounds > MOST_ROUNDS) {
            throw StoryMistake.at(
                    Place.of(node),
                    "quá " + MOST_STEPS + " bước hoặc " + MOST_ROUNDS + " hàng",
                    "more than " + MOST_STEPS + " steps or " + MOST_ROUNDS + " rows");
        }
    }

    private static Table table(Node node, @Nullable Scope scope, Names names) {
        if (node instanceof MappingNode) {
            return Table.of(node);
        }
        String name = new Expansion(names).text(node, scope);
        Table table = names.tables().get(name);
        if (table == null) {
            throw Nearest.unknown(
                    Place.of(node), "bảng", "table", name, names.tables().keySet());
        }
        return table;
    }
}
