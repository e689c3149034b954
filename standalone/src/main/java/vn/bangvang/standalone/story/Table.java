package vn.bangvang.standalone.story;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Rows for which steps are repeated, or in which units and accounts are declared.
 *
 * @param declares what each row is, such as {@code unit}: then the first column names it
 */
record Table(@Nullable String declares, List<String> columns, List<Node> rows) {

    private static final List<String> KEYS = List.of("declares", "columns", "rows");

    static Table of(Node node) {
        Fields fields = Fields.of(node, KEYS);
        List<String> columns = new ArrayList<>();
        for (Node column : Fields.list(fields.required("columns"))) {
            String name = Fields.text(column);
            if (columns.contains(name)) {
                throw StoryMistake.at(
                        Place.of(column),
                        "cột \"" + name + "\" viết hai lần",
                        "the column \"" + name + "\" is there twice");
            }
            columns.add(name);
        }
        Node declares = fields.optional("declares");
        List<Node> rows = Fields.list(fields.required("rows"));
        rows.forEach(row -> demandAsManyCells(columns, row));
        return new Table(declares == null ? null : Fields.text(declares), columns, rows);
    }

    private static void demandAsManyCells(List<String> columns, Node row) {
        int cells = Fields.list(row).size();
        if (cells != columns.size()) {
            throw StoryMistake.at(
                    Place.of(row),
                    String.format(Locale.ROOT, "hàng có %d ô, bảng có %d cột", cells, columns.size()),
                    String.format(Locale.ROOT, "the row has %d cells, the table %d columns", cells, columns.size()));
        }
    }

    List<Scope> scopes(@Nullable Scope outer) {
        return rows.stream()
                .map(row -> new Scope(outer, Place.of(row), cells(row, outer)))
                .toList();
    }

    private Map<String, Cell> cells(Node row, @Nullable Scope outer) {
        List<Node> nodes = Fields.list(row);
        Map<String, Cell> cells = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            cells.put(columns.get(i), new Cell(nodes.get(i), outer));
        }
        return cells;
    }
}
