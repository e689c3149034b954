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
 * @param stored the name of the kind in the store, with the year if keys of one year are released alone
 * @param written the parts as they were written, for the words of a refusal
 */
public record Claim(ClaimKind kind, String stored, String key, String written) {

    public static final String SEPARATOR = "\u001f";

    /** A key of several parts; the separator cannot occur in stored text, so no two part lists collide. */
    public static Claim of(ClaimKind kind, Object... parts) {
        return of(kind, kind.stored(), parts);
    }

    /** A key that is released together with those of its year alone. */
    public static Claim inYear(ClaimKind kind, int year, Object... parts) {
        return of(kind, kind.stored(year), parts);
    }

    /** As it stands in the store. */
    public static Claim held(String stored, String key) {
        return new Claim(ClaimKind.named(stored), stored, key, key);
    }

    private static Claim of(ClaimKind kind, String stored, Object... parts) {
        if (parts.length != kind.size()) {
            throw new IllegalArgumentException("A key of " + kind + " has " + kind.size() + " parts");
        }
        StringBuilder key = new StringBuilder();
        StringBuilder written = new StringBuilder();
        for (int part = 0; part < parts.length; part++) {
            key.append(part == 0 ? "" : SEPARATOR).append(kind.keyOf(part, parts[part]));
            written.append(part == 0 ? "" : SEPARATOR).append(parts[part]);
        }
        return new Claim(kind, stored, key.toString(), written.toString());
    }

    /** The same claim by the rules of today; keys that were stored earlier may hold text as it was written. */
    public Claim canonical() {
        return of(kind, stored, (Object[]) key.split(SEPARATOR, -1));
    }

    /** The parts of the key under their names, as they were written; the year too, where it stands in the stored name. */
    public Map<String, String> parts() {
        Map<String, String> parts = new LinkedHashMap<>();
        Iterator<String> values = List.of(written.split(SEPARATOR, -1)).iterator();
        kind.parts().forEach(name -> parts.put(name, values.next()));
        if (!stored.equals(kind.stored())) {
            parts.put("year", stored.substring(kind.stored().length() + 1));
        }
        return parts;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Claim claim && stored.equals(claim.stored) && key.equals(claim.key);
    }

    @Override
    public int hashCode() {
        return Objects.hash(stored, key);
    }
}
