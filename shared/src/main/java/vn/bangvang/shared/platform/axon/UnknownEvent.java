package vn.bangvang.shared.platform.axon;

/**
 * Stands in the stream of the log for an event that a newer version wrote, so that whoever follows the log can set its
 * case aside and go on with the others. Whoever reads a case as a whole is refused instead.
 */
public record UnknownEvent(String name, String revision) {

    /** What its type is called where a stored name is asked for; no event is stored under it. */
    public static final String TYPE = "unknown-event";

    public String words() {
        return "The log holds an event named " + name + " in revision " + revision
                + " that this version does not know; run the version that wrote it, or a newer one";
    }
}
