package vn.bangvang.shared.domain.kernel;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A key that one aggregate alone may hold at a time; taken in the same transaction as the event that claims it. Text in
 * it stands as people see it ({@code CanonicalKey}); two claims are the same if their keys are.
 *
 * @param kind the name of a {@link ClaimKind} in the store
 * @param written the parts as they were written, for the words of a refusal
 */
public record Claim(String kind, String key, String written) {

    public static final String SEPARATOR = "\u001f";

    /** As it stands in the store. */
    public Claim(String kind, String key) {
        this(kind, key, key);
    }

    /** A key of several parts; the separator cannot occur in stored text, so no two part lists collide. */
    public static Claim of(ClaimKind kind, Object... parts) {
        return of(kind, kind.stored(), parts);
    }

    /** A key that is released together with those of its year alone. */
    public static Claim inYear(ClaimKind kind, int year, Object... parts) {
        return of(kind, kind.stored(year), parts);
    }

    private static Claim of(ClaimKind kind, String stored, Object... parts) {
        StringBuilder key = new StringBuilder();
        StringBuilder written = new StringBuilder();
        for (int part = 0; part < parts.length; part++) {
            key.append(part == 0 ? "" : SEPARATOR).append(kind.keyOf(part, parts[part]));
            written.append(part == 0 ? "" : SEPARATOR).append(parts[part]);
        }
        return new Claim(stored, key.toString(), written.toString());
    }

    /** The same claim by the rules of today; keys that were stored earlier may hold text as it was written. */
    public Claim canonical() {
        return of(ClaimKind.named(kind), kind, (Object[]) key.split(SEPARATOR, -1));
    }

    /** The parts of the key under their names, as they were written; the year too, where it stands in the kind. */
    public Map<String, String> parts() {
        ClaimKind known = ClaimKind.named(kind);
        Map<String, String> parts = new LinkedHashMap<>();
        Iterator<String> values = List.of(written.split(SEPARATOR, -1)).iterator();
        known.parts().stream().filter(name -> values.hasNext()).forEach(name -> parts.put(name, values.next()));
        if (!kind.equals(known.stored())) {
            parts.put("year", kind.substring(known.stored().length() + 1));
        }
        return parts;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Claim claim && kind.equals(claim.kind) && key.equals(claim.key);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, key);
    }
}
