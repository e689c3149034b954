package vn.bangvang.shared.domain.kernel;

import java.util.Arrays;
import java.util.List;

/**
 * What a key stands for: the name it is stored under for ever, and the parts it is made of. A refusal tells these parts
 * by name.
 */
public enum ClaimKind {
    UNIT_CODE("unit-code", "code"),
    ROOT_UNIT("root-unit"),
    FIRST_ADMINISTRATOR("first-administrator"),
    /** The second part, the likeness of the name, is told to nobody. */
    PERSON_OF_UNIT("person-of-unit", "unit"),
    CLUSTER_NAME("cluster-name", "organiser", "name"),
    CLUSTER_MEMBERSHIP("cluster-member", "organiser", "unit"),
    REGISTRATION("registration", "unit", "year"),
    PLEDGE("pledge", "cluster", "year"),
    TARGET_REPORT("target-report", "pledge", "unit", "period"),
    SCORE_TABLE("score-table", "cluster", "period"),
    SCORE_SHEET("score-sheet", "cluster", "unit", "period"),
    REVIEW("review", "kind", "subject", "cluster", "about", "year"),
    RANKING("ranking", "cluster", "period"),
    ACTIVE_NOMINATION("active-nomination", "nominee", "award", "year"),
    ACHIEVEMENT("achievement", "nominee", "achievement"),
    DECISION_NUMBER("decision-number", "body", "kind", "year", "number"),
    CONGRESS("congress", "unit", "year"),
    CONGRESS_PILOT("congress-pilot", "superior", "from", "until");

    /** What a nomination holds as long as it has not ended without an award. */
    public static final List<String> NOMINATION = List.of(ACTIVE_NOMINATION.stored, ACHIEVEMENT.stored);

    private final String stored;
    private final List<String> parts;

    ClaimKind(String stored, String... parts) {
        this.stored = stored;
        this.parts = List.of(parts);
    }

    /** The form in which a part stands in the key: text that people write, by what they see of it. */
    String keyOf(int part, Object value) {
        String written = String.valueOf(value);
        if (this == DECISION_NUMBER && parts.get(part).equals("number")) {
            return CanonicalKey.ofNumber(written);
        }
        boolean isText =
                this == UNIT_CODE || this == CLUSTER_NAME && parts.get(part).equals("name");
        return isText ? CanonicalKey.of(written) : written;
    }

    /** Whether keys of this kind hold text that people write. */
    public boolean isWritten() {
        return this == DECISION_NUMBER || this == UNIT_CODE || this == CLUSTER_NAME;
    }

    /** The name in the store, for claims and for releases. */
    public String stored() {
        return stored;
    }

    /** The name in the store of the keys of one year, where those are released alone. */
    public String stored(int year) {
        return stored + "-" + year;
    }

    /** The names of the parts, in their order in the key. */
    public List<String> parts() {
        return parts;
    }

    /** The kind behind a name in the store, with or without a year. */
    public static ClaimKind named(String stored) {
        return Arrays.stream(values())
                .filter(kind -> stored.matches(kind.stored + "(-\\d+)?"))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No kind of claim is stored as " + stored));
    }
}
