package vn.bangvang.query.readmodel;

/**
 * One table of answers, kept up to date from the log. Its rows, its token and its parked events live together in a
 * schema of its own, so that they commit together and a new version can be built beside an old one.
 */
public interface ReadModel {

    /** A literal, never used again for anything else. */
    String name();

    /** Goes up when the tables change in a way that needs the history to be read again. */
    default int version() {
        return 1;
    }

    /** What it does with each event it wants to hear of. */
    Handlers handlers();

    /** Whether it needs the text of sealed names, which only a node can open: then no command builds it beside a node. */
    default boolean opensNames() {
        return false;
    }

    /** Where it lives in the database. */
    default String schema() {
        return "read_" + name().replace("-", "") + "_v" + version();
    }
}
