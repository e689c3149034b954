package vn.bangvang.query.nominationfile;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.event.NominationEvent;
import vn.bangvang.shared.event.NominationEvent.CouncilResultCorrected;
import vn.bangvang.shared.event.NominationEvent.DossierReceived;
import vn.bangvang.shared.event.NominationEvent.NominationCarriedByCouncil;
import vn.bangvang.shared.event.NominationEvent.NominationDecided;
import vn.bangvang.shared.event.NominationEvent.NominationDecidedExternally;
import vn.bangvang.shared.event.NominationEvent.NominationDrafted;
import vn.bangvang.shared.event.NominationEvent.NominationEndorsed;
import vn.bangvang.shared.event.NominationEvent.NominationForwarded;
import vn.bangvang.shared.event.NominationEvent.NominationLostInCouncil;
import vn.bangvang.shared.event.NominationEvent.NominationNotCarriedByCouncil;
import vn.bangvang.shared.event.NominationEvent.NominationRejected;
import vn.bangvang.shared.event.NominationEvent.NominationResubmitted;
import vn.bangvang.shared.event.NominationEvent.NominationReturned;
import vn.bangvang.shared.event.NominationEvent.NominationSubmitted;
import vn.bangvang.shared.event.NominationEvent.NominationWithdrawn;
import vn.bangvang.shared.event.NominationEvent.ReceptionCorrected;
import vn.bangvang.shared.rule.CouncilPolicy;
import vn.bangvang.shared.value.CaseText;
import vn.bangvang.shared.value.CouncilOutcome;
import vn.bangvang.shared.value.UnitId;

/**
 * What one event says of a nomination by itself: when it happened in the world, where, and how the nomination stood
 * afterwards. Every event names its step, so no earlier one is needed.
 *
 * @param step the step the event belongs to
 * @param open the step that is open afterwards; null once the nomination is over
 * @param detail what else it says; text that was erased is null
 */
record Moment(
        LocalDate date,
        Status status,
        @Nullable Integer step,
        @Nullable Integer open,
        @Nullable String level,
        @Nullable UnitId unit,
        Map<String, Object> detail) {

    static Moment of(NominationEvent event) {
        if (event instanceof NominationDrafted e) {
            var detail = detail("ranking", e.rankingId(), "rank", e.rank());
            return new Moment(e.draftedOn(), Status.DRAFTED, null, null, null, null, detail);
        } else if (event instanceof NominationSubmitted e) {
            return new Moment(
                    e.submittedOn(),
                    Status.SUBMITTED,
                    null,
                    0,
                    null,
                    e.submittedBy(),
                    detail("documents", Paper.of(e.documents()), "achievement", e.achievement()));
        } else if (event instanceof DossierReceived e) {
            var detail = detail("ruleSet", e.ruleSet(), "citation", e.citation(), "reason", e.reason());
            return new Moment(e.receivedOn(), Status.RECEIVED, e.step(), e.step(), e.level(), e.unitId(), detail);
        } else if (event instanceof ReceptionCorrected e) {
            var detail = detail(
                    "ruleSet",
                    e.ruleSet(),
                    "citation",
                    e.citation(),
                    "receivedOn",
                    e.receivedOn(),
                    "choice",
                    e.choice(),
                    "reason",
                    e.reason());
            return new Moment(e.correctedOn(), Status.RECEIVED, e.step(), e.step(), e.level(), e.unitId(), detail);
        } else if (event instanceof NominationReturned e) {
            var detail = detail("missing", e.missing(), "reason", e.reason());
            return new Moment(e.returnedOn(), Status.RETURNED, e.step(), e.step(), e.level(), e.unitId(), detail);
        } else if (event instanceof NominationResubmitted e) {
            var detail = detail("note", e.note(), "documents", Paper.of(e.documents()));
            return new Moment(e.resubmittedOn(), Status.SUBMITTED, e.step(), e.step(), null, null, detail);
        } else if (event instanceof NominationEndorsed e) {
            return on(e.endorsedOn(), Status.ENDORSED, e.step(), e.level(), e.unitId(), detail("opinion", e.opinion()));
        } else if (event instanceof NominationWithdrawn e) {
            return new Moment(e.withdrawnOn(), Status.WITHDRAWN, null, null, null, null, detail("reason", e.reason()));
        } else if (event instanceof NominationRejected e) {
            var detail = detail("ground", e.ground(), "reason", e.reason());
            return new Moment(e.rejectedOn(), Status.REJECTED, e.step(), null, e.level(), e.unitId(), detail);
        }
        return resolved(event);
    }

    private static Moment resolved(NominationEvent event) {
        if (event instanceof NominationCarriedByCouncil e) {
            var detail = detail("tally", e.tally(), "terms", e.terms());
            return on(e.heldOn(), Status.CARRIED, e.step(), e.level(), e.unitId(), detail);
        } else if (event instanceof NominationNotCarriedByCouncil e) {
            var detail = detail("round", e.round(), "tally", e.tally(), "terms", e.terms());
            return voted(e.heldOn(), CouncilPolicy.lost(e.round(), e.terms()), e.step(), e.level(), e.unitId(), detail);
        } else if (event instanceof CouncilResultCorrected e) {
            var detail = detail(
                    "round",
                    e.round(),
                    "outcome",
                    e.outcome(),
                    "tally",
                    e.tally(),
                    "terms",
                    e.terms(),
                    "heldOn",
                    e.heldOn(),
                    "reason",
                    e.reason());
            return voted(e.correctedOn(), e.outcome(), e.step(), e.level(), e.unitId(), detail);
        } else if (event instanceof NominationLostInCouncil e) {
            var detail = detail("tally", e.tally(), "terms", e.terms());
            return new Moment(e.heldOn(), Status.LOST, e.step(), null, e.level(), e.unitId(), detail);
        } else if (event instanceof NominationDecided e) {
            var detail = detail("decision", e.decisionId(), "number", e.decisionNumber(), "award", e.award());
            return on(e.decidedOn(), Status.DECIDED, e.step(), e.level(), e.unitId(), detail);
        } else if (event instanceof NominationForwarded e) {
            var detail = detail("authority", e.authority(), "letterNumber", e.letterNumber());
            return on(e.forwardedOn(), Status.FORWARDED, e.step(), e.level(), e.unitId(), detail);
        } else if (event instanceof NominationDecidedExternally e) {
            var detail = detail(
                    "authority",
                    e.authority(),
                    "decision",
                    e.decisionId(),
                    "number",
                    e.decisionNumber(),
                    "award",
                    e.award());
            return on(e.decidedOn(), Status.DECIDED, e.step(), e.level(), null, detail);
        }
        throw new IllegalArgumentException(event.getClass().getName());
    }

    private static Moment voted(
            LocalDate date,
            CouncilOutcome outcome,
            int step,
            String level,
            @Nullable UnitId unit,
            Map<String, Object> detail) {
        return switch (outcome) {
            case CARRIED -> on(date, Status.CARRIED, step, level, unit, detail);
            case COMPETENT_PERSON -> on(date, Status.NOT_CARRIED, step, level, unit, detail);
            case NEXT_ROUND -> new Moment(date, Status.NOT_CARRIED, step, step, level, unit, detail);
            case NOT_HELD -> new Moment(date, Status.ENDORSED, step, step, level, unit, detail);
            case LOST -> new Moment(date, Status.LOST, step, null, level, unit, detail);
        };
    }

    /** An event that completes its step and opens the next. */
    private static Moment on(
            LocalDate date, Status status, int step, String level, @Nullable UnitId unit, Map<String, Object> detail) {
        return new Moment(date, status, step, step + 1, level, unit, detail);
    }

    private static Map<String, Object> detail(@Nullable Object... pairs) {
        Map<String, Object> detail = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            if (pairs[i + 1] != null) {
                detail.put(
                        String.valueOf(pairs[i]), pairs[i + 1] instanceof CaseText text ? text.text() : pairs[i + 1]);
            }
        }
        return detail;
    }
}
