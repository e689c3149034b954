package vn.bangvang.standalone.story;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import tools.jackson.databind.JsonNode;

/**
 * A table printed from an answer, for those who watch.
 *
 * @param rows which list of the answer
 * @param columns texts with {@code $(field)} of a row
 * @param words what to print in the place of codes
 */
record Show(Node rows, List<String> columns, Map<String, String> words) {

    private static final List<String> KEYS = List.of("rows", "columns", "words");
    private static final Pattern FIELD = Pattern.compile("\\$\\(([^()]*)\\)");

    static @Nullable Show of(@Nullable Node node) {
        if (node == null) {
            return null;
        }
        Fields fields = Fields.of(node, KEYS);
        List<String> columns = Fields.list(fields.required("columns")).stream()
                .map(Fields::text)
                .toList();
        Map<String, String> words = new LinkedHashMap<>();
        Node named = fields.optional("words");
        if (named != null) {
            new Fields(Fields.mapping(named)).all().forEach((code, word) -> words.put(code, Fields.text(word)));
        }
        Fields.text(fields.required("rows"));
        return new Show(fields.required("rows"), columns, words);
    }

    List<String> lines(JsonNode answer) {
        JsonNode list = Parts.at(answer, Fields.text(rows));
        if (!list.isArray()) {
            throw Nearest.unknown(
                    Place.of(rows),
                    "danh sách trong câu trả lời",
                    "list in the answer",
                    Fields.text(rows),
                    Parts.lists(answer));
        }
        List<List<String>> table = new ArrayList<>();
        for (JsonNode row : list) {
            table.add(columns.stream().map(column -> cell(column, row)).toList());
        }
        List<String> lines = new ArrayList<>();
        for (List<String> row : table) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < columns.size(); i++) {
                line.append(i == 0 ? "" : "  ").append(aligned(row.get(i), i, table));
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    private String cell(String column, JsonNode row) {
        Matcher field = FIELD.matcher(column);
        return field.replaceAll(found -> {
            String text = Parts.text(Parts.at(row, found.group(1)));
            return Matcher.quoteReplacement(words.getOrDefault(text, text));
        });
    }

    /** Numbers stand one above the other by their last figure, texts by their first letter. */
    private static String aligned(String cell, int column, List<List<String>> table) {
        int width =
                table.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
        boolean numbers = table.stream().allMatch(row -> row.get(column).matches("[\\d.,]+[.%]?( %)?"));
        String space = " ".repeat(width - cell.length());
        return numbers ? space + cell : cell + space;
    }
}
