package vn.bangvang.shared.platform.database;

/** The database was prepared by a newer version of this program, which this one must not write to. */
public final class NewerDatabaseException extends IllegalStateException {

    private final String schema;
    private final String version;

    NewerDatabaseException(String schema, String version) {
        super("The schema " + schema + " is at version " + version + ", which this program does not know."
                + " Start a newer program.");
        this.schema = schema;
        this.version = version;
    }

    public String schema() {
        return schema;
    }

    /** The first version that is unknown here. */
    public String version() {
        return version;
    }
}
