package vn.bangvang.shared.domain.kernel;

/** What may wait for somebody (việc chờ xử lý). */
public enum TaskKind {
    // Nominations: the steps of their routes, and what comes before and between.
    ENDORSE,
    COUNCIL,
    DECIDE,
    FORWARD,
    EXTERNAL_DECISION,
    RECEIVE,
    SUBMIT,
    RESUBMIT,
    // What a unit prepares before it nominates.
    WRITE_DRAFT,
    SIGN_DRAFT,
    REVISE_DRAFT,
    // Pledges.
    SIGN,
    WITNESS,
    // Score sheets.
    SELF_SCORE,
    CROSS_SCORE,
    SUPPLEMENT,
    CONSOLIDATE,
    EXPLAIN_OR_ACCEPT,
    REVERIFY,
    FINALISE,
    // Rankings.
    PROPOSE_RANKING,
    RAISE_OBJECTION,
    ANSWER_OBJECTION,
    PUBLISH_RANKING,
    PUBLISH_AGAIN,
    REVIEW_AWARDS,
    // Reviews.
    ASSESS_REVIEW,
    CONCLUDE_REVIEW,
    SUPPLEMENT_REVIEW,
    // The rest of the year.
    CHECK_REGISTRATION,
    RECEIVE_MOVEMENT,
    PREPARE_CONGRESS,
    CONFIRM_MANDATE
}
