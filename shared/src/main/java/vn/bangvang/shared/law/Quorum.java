package vn.bangvang.shared.law;

/** The part of its members that a council needs in the room, such as 2 of 3, and the article that says so; 0 for none. */
public record Quorum(int part, int whole, String citation) {

    /** The fewest members in the room that are enough. */
    public int of(int members) {
        return Math.toIntExact(((long) members * part + whole - 1) / whole);
    }
}
