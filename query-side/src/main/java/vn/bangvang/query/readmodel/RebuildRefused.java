package vn.bangvang.query.readmodel;

/** A rebuild cannot go on, for a reason that whoever asked can understand and remove. What was filled stays. */
public final class RebuildRefused extends RuntimeException {

    private final String vietnamese;
    private final String english;

    RebuildRefused(String vietnamese, String english) {
        super(vietnamese + " / " + english);
        this.vietnamese = vietnamese;
        this.english = english;
    }

    public String vietnamese() {
        return vietnamese;
    }

    public String english() {
        return english;
    }
}
