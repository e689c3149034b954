package vn.bangvang.shared.refusal;

import static vn.bangvang.shared.refusal.Reason.Kind.CONFLICT;
import static vn.bangvang.shared.refusal.Reason.Kind.FORBIDDEN;
import static vn.bangvang.shared.refusal.Reason.Kind.INVALID;
import static vn.bangvang.shared.refusal.Reason.Kind.RULE;
import static vn.bangvang.shared.refusal.Reason.Kind.STALE;
import static vn.bangvang.shared.refusal.Reason.Kind.TOO_LARGE;
import static vn.bangvang.shared.refusal.Reason.Kind.TOO_MANY;
import static vn.bangvang.shared.refusal.Reason.Kind.UNAVAILABLE;
import static vn.bangvang.shared.refusal.Reason.Kind.UNKNOWN;

/**
 * Every reason for which something can be declined. The name is the stable {@code code} that clients may rely on; the
 * words stand in {@code reasons.properties} (Vietnamese) and {@code reasons_en.properties}.
 */
public enum Reason {
    UNKNOWN_UNIT(UNKNOWN),
    UNKNOWN_CLUSTER(UNKNOWN),
    UNKNOWN_MOVEMENT(UNKNOWN),
    UNKNOWN_PLEDGE(UNKNOWN),
    UNKNOWN_SCORE_SHEET(UNKNOWN),
    UNKNOWN_REVIEW(UNKNOWN),
    UNKNOWN_RANKING(UNKNOWN),
    UNKNOWN_NOMINATION(UNKNOWN),
    UNKNOWN_DECISION(UNKNOWN),
    UNKNOWN_MANDATE(UNKNOWN),
    UNKNOWN_ACCOUNT(UNKNOWN),
    UNKNOWN_PERSON(UNKNOWN),

    ALREADY_EXISTS(CONFLICT),
    NUMBER_ALREADY_USED(CONFLICT),
    ALREADY_NOMINATED(CONFLICT),
    UNIT_CODE_TAKEN(CONFLICT),
    ALREADY_IN_A_CLUSTER(CONFLICT),
    USERNAME_TAKEN(CONFLICT),
    CHANGED_MEANWHILE(CONFLICT),

    STALE_VERSION(STALE),

    NO_MANDATE(FORBIDDEN),
    ADMINISTRATORS_ONLY(FORBIDDEN),
    PASSWORD_MUST_BE_CHANGED(FORBIDDEN),

    INVALID_VALUE(INVALID),
    IDEMPOTENCY_KEY_MALFORMED(INVALID),
    WRONG_PASSWORD(RULE),
    PASSWORD_TOO_SHORT(RULE),
    PASSWORD_TOO_LONG(RULE),
    PASSWORD_TOO_COMMON(RULE),
    PASSWORD_UNCHANGED(RULE),
    IDEMPOTENCY_KEY_REUSED(RULE),

    DATE_IN_FUTURE(RULE),
    DATE_TOO_EARLY(RULE),
    PERIOD_BACKWARDS(RULE),
    NOTHING_CHANGED(CONFLICT),
    LISTED_TWICE(RULE),

    PARENT_REQUIRED(RULE),
    WRONG_ORGANISER(RULE),
    YEAR_ALREADY_OPEN(CONFLICT),
    YEAR_NOT_OPEN(RULE),
    TOO_FEW_MEMBERS(RULE),
    LEADER_NOT_A_MEMBER(RULE),
    LEADER_IS_DEPUTY(RULE),
    NOT_A_MEMBER(RULE),

    NOT_A_PARTY(RULE),
    VERSION_NOT_CURRENT(CONFLICT),
    ALREADY_SIGNED(CONFLICT),

    PERIOD_NOT_A_QUARTER(RULE),
    WORTHLESS_CRITERION(RULE),
    UNKNOWN_CRITERION(RULE),
    SCORES_INCOMPLETE(RULE),
    SCORE_OUT_OF_RANGE(RULE),
    ALREADY_SCORED(CONFLICT),
    NOT_YET_SCORED(CONFLICT),
    OWN_UNIT_SCORED(FORBIDDEN),
    SHEETS_INCOMPLETE(RULE),

    NOT_LEADER_OR_DEPUTY(RULE),
    WRONG_REVIEW_STATE(CONFLICT),
    SUBMITTER_MAY_NOT_ASSESS(FORBIDDEN),

    NO_RULE_SET(RULE),
    UNKNOWN_AWARD(RULE),
    WRONG_SUBJECT(RULE),
    NOMINEE_INCOMPLETE(RULE),
    NOMINEE_NOT_IN_UNIT(RULE),
    CLUSTER_REQUIRED(RULE),
    PROVINCE_NOT_ABOVE(RULE),
    DOSSIER_INCOMPLETE(RULE),
    WRONG_STEP(CONFLICT),
    WRONG_UNIT(RULE),
    WRONG_AUTHORITY(RULE),
    NOMINATION_RETURNED(CONFLICT),
    NOMINATION_NOT_RETURNED(CONFLICT),
    NOMINATION_ENDED(CONFLICT),
    AWARD_ALREADY_DECIDED(CONFLICT),
    COUNCIL_NOT_QUORATE(RULE),
    TALLY_MISCOUNTED(RULE),
    SUBMITTER_MAY_NOT_APPROVE(FORBIDDEN),
    ENDORSER_MAY_NOT_DECIDE(FORBIDDEN),
    OWN_NOMINATION(FORBIDDEN),

    OWN_MANDATE(FORBIDDEN),
    SUBSTITUTION_MISMATCH(RULE),
    SUBSTITUTION_OUTSIDE_PERIOD(RULE),
    MANDATE_ALREADY_ENDED(CONFLICT),

    BODY_TOO_LARGE(TOO_LARGE),

    TOO_MANY_FAILED_LOGINS(TOO_MANY),

    STORE_UNAVAILABLE(UNAVAILABLE),
    STORE_FULL(UNAVAILABLE),
    OUTCOME_UNKNOWN(UNAVAILABLE),
    READ_MODEL_BEHIND(UNAVAILABLE);

    private final Kind kind;

    Reason(Kind kind) {
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    /** What sort of no it is, and the HTTP status that says so. */
    public enum Kind {
        INVALID(400),
        FORBIDDEN(403),
        UNKNOWN(404),
        CONFLICT(409),
        STALE(412),
        TOO_LARGE(413),
        RULE(422),
        TOO_MANY(429),
        UNAVAILABLE(503);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }
}
