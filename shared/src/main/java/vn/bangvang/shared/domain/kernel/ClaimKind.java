package vn.bangvang.shared.domain.kernel;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a key stands for: the name it is stored under for ever, why whoever comes second is refused, and the parts it is
 * made of. A refusal tells these parts by name; {@code reasons.properties} has its words.
 */
public enum ClaimKind {
    UNIT_CODE("unit-code", Reason.UNIT_CODE_TAKEN, name("code")),
    ROOT_UNIT("root-unit", Reason.ROOT_UNIT_EXISTS),
    FIRST_ADMINISTRATOR("first-administrator", Reason.FIRST_ADMINISTRATOR_APPOINTED),
    PERSON_OF_UNIT("person-of-unit", Reason.PERSON_ALREADY_REGISTERED, code("unit"), hidden("likeness")),
    CLUSTER_NAME("cluster-name", Reason.CLUSTER_NAME_TAKEN, code("organiser"), name("name")),
    CLUSTER_MEMBERSHIP("cluster-member", Reason.ALREADY_IN_A_CLUSTER, code("organiser"), code("unit")),
    REGISTRATION("registration", Reason.ALREADY_REGISTERED, code("unit"), code("year")),
    PLEDGE("pledge", Reason.PLEDGE_ALREADY_OPENED, code("cluster"), code("year")),
    TARGET_REPORT("target-report", Reason.ALREADY_REPORTED, code("pledge"), code("unit"), code("period")),
    SCORE_TABLE("score-table", Reason.SCORE_TABLE_ALREADY_ADOPTED, code("cluster"), code("period")),
    SCORE_SHEET("score-sheet", Reason.SCORE_SHEET_ALREADY_OPENED, code("cluster"), code("unit"), code("period")),
    REVIEW(
            "review",
            Reason.REVIEW_ALREADY_SUBMITTED,
            code("kind"),
            code("subject"),
            code("cluster"),
            code("about"),
            code("year")),
    RANKING("ranking", Reason.RANKING_ALREADY_OPENED, code("cluster"), code("period")),
    ACTIVE_NOMINATION("active-nomination", Reason.ALREADY_NOMINATED, code("nominee"), code("award"), code("year")),
    ACHIEVEMENT("achievement", Reason.ACHIEVEMENT_ALREADY_NOMINATED, code("nominee"), code("achievement")),
    DECISION_NUMBER(
            "decision-number", Reason.NUMBER_ALREADY_USED, code("body"), code("kind"), code("year"), number("number")),
    CONGRESS("congress", Reason.CONGRESS_ALREADY_CONVENED, code("unit"), code("year")),
    CONGRESS_PILOT("congress-pilot", Reason.PILOT_ALREADY_DESIGNATED, code("superior"), code("from"), code("until"));

    /** What a nomination holds as long as it has not ended without an award. */
    public static final List<String> NOMINATION = List.of(ACTIVE_NOMINATION.stored, ACHIEVEMENT.stored);

    /**
     * One part of a key.
     *
     * @param form how it stands in the key; null as it is
     * @param shown whether a refusal shows it
     */
    private record Part(String name, @Nullable UnaryOperator<String> form, boolean shown) {}

    private final String stored;
    private final Reason reason;
    private final List<Part> parts;

    ClaimKind(String stored, Reason reason, Part... parts) {
        this.stored = stored;
        this.reason = reason;
        this.parts = List.of(parts);
    }

    /** An id, a year, a period or a code of the product. */
    private static Part code(String name) {
        return new Part(name, null, true);
    }

    /** A name or a code that people write: the same if it reads the same. */
    private static Part name(String name) {
        return new Part(name, CanonicalKey::of, true);
    }

    /** A number that a paper bears. */
    private static Part number(String name) {
        return new Part(name, CanonicalKey::ofNumber, true);
    }

    private static Part hidden(String name) {
        return new Part(name, null, false);
    }

    /** The form in which a part stands in the key. */
    String keyOf(int part, Object value) {
        UnaryOperator<String> form = parts.get(part).form();
        return form == null ? String.valueOf(value) : form.apply(String.valueOf(value));
    }

    /** Whether keys of this kind hold text that people write. */
    public boolean isWritten() {
        return parts.stream().anyMatch(part -> part.form() != null);
    }

    /** Kinds whose keys hold text that people write. */
    public static List<ClaimKind> written() {
        return Arrays.stream(values()).filter(ClaimKind::isWritten).toList();
    }

    /** The name in the store, for claims and for releases. */
    public String stored() {
        return stored;
    }

    /** The name in the store of the keys of one year, where those are released alone. */
    public String stored(int year) {
        return stored + "-" + year;
    }

    /** Why whoever claims a key that another holds is refused; a nomination's state may say more. */
    public Reason reason() {
        return reason;
    }

    /** How many parts a key has. */
    int size() {
        return parts.size();
    }

    /** The names of the parts that are told, in their order in the key. */
    public List<String> parts() {
        return parts.stream().filter(Part::shown).map(Part::name).toList();
    }

    /** The kind behind a name in the store, with or without a year. */
    public static ClaimKind named(String stored) {
        return Arrays.stream(values())
                .filter(kind -> stored.matches(kind.stored + "(-\\d+)?"))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No kind of claim is stored as " + stored));
    }
}
