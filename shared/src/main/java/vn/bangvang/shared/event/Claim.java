package vn.bangvang.shared.event;

/** A key that one aggregate alone may hold at a time; taken in the same transaction as the event that claims it. */
public record Claim(String kind, String key) {

    public static final String SEPARATOR = "\u001f";

    /** A key of several parts; the separator cannot occur in stored text, so no two part lists collide. */
    public static Claim of(String kind, Object... parts) {
        var key = new StringBuilder();
        for (Object part : parts) {
            key.append(key.isEmpty() ? "" : SEPARATOR).append(part);
        }
        return new Claim(kind, key.toString());
    }
}
