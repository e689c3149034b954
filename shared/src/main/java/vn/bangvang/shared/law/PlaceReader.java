package vn.bangvang.shared.law;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.kernel.UnitKind;

/** Reads a place as a rule set writes it: a word, or a mapping that says how the unit is found. */
final class PlaceReader {

    /** All that can be written, for whoever wrote something else. */
    static final String FORMS =
            Arrays.stream(Place.Known.values()).map(Enum::name).collect(Collectors.joining(", "))
                    + ", {above: 1}, {nearest: DISTRICT}, {code: …}, {code | name | kind: …, below: …}";

    private static final Set<String> WHICH = Set.of("code", "name", "kind");

    private PlaceReader() {}

    /** Empty if it makes no sense. */
    static Optional<Place> read(@Nullable Object written) {
        try {
            return Optional.ofNullable(written instanceof Map<?, ?> found ? found(found) : word(written));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    private static @Nullable Place word(@Nullable Object written) {
        return written instanceof String text ? Place.Known.valueOf(text) : null;
    }

    private static @Nullable Place found(Map<?, ?> by) {
        Set<?> keys = by.keySet();
        if (keys.equals(Set.of("above"))) {
            return by.get("above") instanceof Integer levels && levels > 0 ? new Place.Above(levels) : null;
        } else if (keys.equals(Set.of("nearest"))) {
            return new Place.Nearest(kinds(by.get("nearest")));
        } else if (keys.equals(Set.of("code"))) {
            String code = text(by.get("code"));
            return code == null ? null : new Place.Body(code);
        }
        return keys.contains("below") ? below(by) : null;
    }

    private static @Nullable Place below(Map<?, ?> by) {
        Set<Object> which = new HashSet<>(by.keySet());
        which.remove("below");
        Optional<Place> of = read(by.get("below"));
        if (which.size() != 1 || !WHICH.containsAll(which) || of.isEmpty()) {
            return null;
        }
        String code = text(by.get("code"));
        String name = text(by.get("name"));
        UnitKind kind = by.containsKey("kind") ? UnitKind.valueOf(String.valueOf(by.get("kind"))) : null;
        return code == null && name == null && kind == null ? null : new Place.Below(of.get(), code, name, kind);
    }

    private static List<UnitKind> kinds(@Nullable Object written) {
        List<?> names = written instanceof List<?> several ? several : List.of(String.valueOf(written));
        return names.stream()
                .map(name -> UnitKind.valueOf(String.valueOf(name)))
                .toList();
    }

    /** A code may look like a number. */
    private static @Nullable String text(@Nullable Object written) {
        return written == null || written.toString().isBlank() ? null : written.toString();
    }
}
