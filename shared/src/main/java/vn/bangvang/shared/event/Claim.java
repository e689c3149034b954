package vn.bangvang.shared.event;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.bangvang.shared.value.NominatedFor;

/**
 * A key that one aggregate alone may hold at a time; taken in the same transaction as the event that claims it.
 *
 * @param kind the name of a {@link ClaimKind} in the store
 */
public record Claim(String kind, String key) {

    public static final String SEPARATOR = "\u001f";

    /** A key of several parts; the separator cannot occur in stored text, so no two part lists collide. */
    public static Claim of(ClaimKind kind, Object... parts) {
        return of(kind.stored(), parts);
    }

    /**
     * A title is given once a year; a form of commendation once for an achievement, whichever form it is (Luật TĐKT 2022,
     * Điều 5.2.c). Without a code a form is told apart by its year alone, as titles are.
     */
    static Claim of(NominatedFor wanted) {
        return wanted.achievementCode() == null
                ? of(ClaimKind.ACTIVE_NOMINATION, wanted.subject(), wanted.award(), wanted.year())
                : of(ClaimKind.ACHIEVEMENT, wanted.subject(), wanted.achievementCode());
    }

    /** A key that is released together with those of its year alone. */
    public static Claim inYear(ClaimKind kind, int year, Object... parts) {
        return of(kind.stored(year), parts);
    }

    private static Claim of(String kind, Object... parts) {
        var key = new StringBuilder();
        for (Object part : parts) {
            key.append(key.isEmpty() ? "" : SEPARATOR).append(part);
        }
        return new Claim(kind, key.toString());
    }

    /** The parts of the key under their names; the year too, where it stands in the kind. */
    public Map<String, String> parts() {
        ClaimKind known = ClaimKind.named(kind);
        Map<String, String> parts = new LinkedHashMap<>();
        Iterator<String> values = List.of(key.split(SEPARATOR, -1)).iterator();
        known.parts().stream().filter(name -> values.hasNext()).forEach(name -> parts.put(name, values.next()));
        if (!kind.equals(known.stored())) {
            parts.put("year", kind.substring(known.stored().length() + 1));
        }
        return parts;
    }
}
