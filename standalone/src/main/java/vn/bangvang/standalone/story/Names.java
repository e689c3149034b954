package vn.bangvang.standalone.story;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Everything a story knows by name: its tables, accounts and identifiers, and those of the stories it uses. */
final class Names {

    private static final String NOT_YET = "00000000-0000-0000-0000-000000000000";

    private final String namespace;
    private final Map<String, Table> tables = new LinkedHashMap<>();
    private final Map<String, String> passwords = new LinkedHashMap<>();
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final Map<String, Place> introduced = new LinkedHashMap<>();
    private boolean complete;

    Names(String namespace) {
        this.namespace = namespace;
    }

    void use(Names other) {
        tables.putAll(other.tables);
        passwords.putAll(other.passwords);
        values.putAll(other.values);
        introduced.putAll(other.introduced);
    }

    /** From now on {@code $(new …)} only repeats what it said when the story was read. */
    void complete() {
        complete = true;
    }

    Map<String, Table> tables() {
        return tables;
    }

    /** The accounts, and the password of each that has one in the file. */
    Map<String, String> passwords() {
        return passwords;
    }

    String id(String name) {
        return Ids.of(namespace, name);
    }

    /** Gives a thing its identifier. */
    String introduce(String name, Place place) {
        if (complete) {
            return String.valueOf(values.get(name));
        }
        Place before = introduced.putIfAbsent(name, place);
        if (before != null) {
            throw StoryMistake.at(
                    place,
                    String.format(Locale.ROOT, "\"new %s\" đã có ở %s, dòng %d", name, before.file(), before.line()),
                    String.format(
                            Locale.ROOT, "\"new %s\" was said in %s, line %d", name, before.file(), before.line()));
        }
        values.put(name, id(name));
        return id(name);
    }

    void put(String name, Object value) {
        values.put(name, value);
    }

    /** Will be known when the story is played. */
    void expect(String name) {
        values.put(name, NOT_YET);
    }

    @Nullable
    Object value(String name) {
        return values.get(name);
    }

    /** As it is written in its cell. */
    String written(String name) {
        return values.get(name) instanceof Cell cell ? Fields.text(cell.node()) : String.valueOf(values.get(name));
    }

    Set<String> known() {
        return new TreeSet<>(values.keySet());
    }
}
