package vn.bangvang.standalone;

/** What a new data folder is filled with. */
public enum Contents {
    /** The sample province, and its stories played. */
    STORIES("sample"),
    /** The sample province with nothing done in it yet. */
    SAMPLE("sample"),
    /** A real start: one administrator. */
    EMPTY("empty");

    private final String note;

    Contents(String note) {
        this.note = note;
    }

    String note() {
        return note;
    }
}
