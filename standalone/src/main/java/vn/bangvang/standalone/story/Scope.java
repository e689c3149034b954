package vn.bangvang.standalone.story;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The row for which a step is played, within the rows around it. */
record Scope(@Nullable Scope outer, Place row, Map<String, Cell> cells) {

    static @Nullable Cell cell(@Nullable Scope scope, String name) {
        for (Scope at = scope; at != null; at = at.outer()) {
            Cell cell = at.cells().get(name);
            if (cell != null) {
                return cell;
            }
        }
        return null;
    }

    static Set<String> columns(@Nullable Scope scope) {
        Set<String> columns = new TreeSet<>();
        for (Scope at = scope; at != null; at = at.outer()) {
            columns.addAll(at.cells().keySet());
        }
        return columns;
    }
}
