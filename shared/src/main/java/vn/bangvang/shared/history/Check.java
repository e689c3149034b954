package vn.bangvang.shared.history;

/** What is checked of an export, numbered as in docs/verification.md. */
public enum Check {
    MANIFEST(1, Kind.COMPLETENESS),
    FILES(2, Kind.COMPLETENESS),
    POSITIONS(3, Kind.COMPLETENESS),
    STREAMS(4, Kind.COMPLETENESS),
    END(5, Kind.COMPLETENESS),
    FORM(6, Kind.INTEGRITY),
    HASH(7, Kind.INTEGRITY),
    TIME(8, Kind.INTEGRITY),
    FILE_HASHES(9, Kind.INTEGRITY),
    KEYS(10, Kind.AUTHENTICITY),
    SIGNATURES(11, Kind.AUTHENTICITY),
    TREE(12, Kind.CONSISTENCY),
    HELD_FORM(13, Kind.EVIDENCE),
    HELD(14, Kind.EVIDENCE),
    RESULTS(15, Kind.CONSISTENCY);

    /** What a check is for. */
    public enum Kind {
        /** Nothing is missing, and nothing is there that should not be. */
        COMPLETENESS,
        /** What is there is as it was written. */
        INTEGRITY,
        /** It was signed by the keys of the log. */
        AUTHENTICITY,
        /** All checkpoints speak of one history. */
        CONSISTENCY,
        /** It is the history that somebody outside remembers. */
        EVIDENCE
    }

    private final int number;
    private final Kind kind;

    Check(int number, Kind kind) {
        this.number = number;
        this.kind = kind;
    }

    public int number() {
        return number;
    }

    public Kind kind() {
        return kind;
    }
}
