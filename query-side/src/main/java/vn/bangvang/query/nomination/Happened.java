package vn.bangvang.query.nomination;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.kernel.CaseText;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.nomination.NominationEvent;
import vn.bangvang.shared.domain.nomination.NominationEvent.CouncilResultCorrected;
import vn.bangvang.shared.domain.nomination.NominationEvent.DossierReceived;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationCarriedByCouncil;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationDecided;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationDecidedExternally;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationDrafted;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationEndorsed;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationForwarded;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationLostInCouncil;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationNotCarriedByCouncil;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationRejected;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationResubmitted;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationReturned;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationSubmitted;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationWithdrawn;
import vn.bangvang.shared.domain.nomination.NominationEvent.ReceptionCorrected;
import vn.bangvang.shared.domain.nomination.NominationState;

/**
 * What is told of one event in a nomination's timeline: where it happened and what else it says. How the nomination stood
 * afterwards is said by {@link NominationState}.
 *
 * @param step the index of the route's step it belongs to
 * @param detail text that was erased is left out
 */
record Happened(
        @Nullable Integer step,
        @Nullable String level,
        @Nullable UnitId unit,
        Map<String, Object> detail) {

    static Happened of(NominationEvent event) {
        if (event instanceof NominationSubmitted e) {
            return new Happened(null, null, e.submittedBy(), detail(event));
        } else if (event instanceof NominationResubmitted e) {
            return new Happened(e.step(), null, null, detail(event));
        } else if (event instanceof NominationDecidedExternally e) {
            return new Happened(e.step(), e.level(), null, detail(event));
        } else if (event instanceof NominationEvent.AtStep e) {
            return new Happened(e.step(), e.level(), e.unitId(), detail(event));
        }
        return new Happened(null, null, null, detail(event));
    }

    private static Map<String, Object> detail(NominationEvent event) {
        if (event instanceof NominationDrafted e) {
            return detail("ranking", e.rankingId(), "rank", e.rank());
        } else if (event instanceof NominationSubmitted e) {
            return detail("documents", Paper.of(e.documents()), "achievement", e.achievement());
        } else if (event instanceof DossierReceived e) {
            return detail("ruleSet", e.ruleSet(), "citation", e.citation(), "reason", e.reason());
        } else if (event instanceof ReceptionCorrected e) {
            return detail(
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
        } else if (event instanceof NominationReturned e) {
            return detail("missing", e.missing(), "reason", e.reason());
        } else if (event instanceof NominationResubmitted e) {
            return detail("note", e.note(), "documents", Paper.of(e.documents()));
        } else if (event instanceof NominationEndorsed e) {
            return detail("opinion", e.opinion());
        } else if (event instanceof NominationWithdrawn e) {
            return detail("reason", e.reason());
        } else if (event instanceof NominationRejected e) {
            return detail("ground", e.ground(), "reason", e.reason());
        } else if (event instanceof NominationForwarded e) {
            return detail("authority", e.authority(), "letterNumber", e.letterNumber());
        } else if (event instanceof NominationDecided e) {
            return detail("decision", e.decisionId(), "number", e.decisionNumber(), "award", e.award());
        } else if (event instanceof NominationDecidedExternally e) {
            var number = e.decisionNumber();
            return detail("authority", e.authority(), "decision", e.decisionId(), "number", number, "award", e.award());
        }
        return voted(event);
    }

    private static Map<String, Object> voted(NominationEvent event) {
        if (event instanceof NominationCarriedByCouncil e) {
            return detail("tally", e.tally(), "terms", e.terms());
        } else if (event instanceof NominationNotCarriedByCouncil e) {
            return detail("round", e.round(), "tally", e.tally(), "terms", e.terms());
        } else if (event instanceof NominationLostInCouncil e) {
            return detail("tally", e.tally(), "terms", e.terms());
        } else if (event instanceof CouncilResultCorrected e) {
            return detail(
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
        }
        throw new IllegalArgumentException(event.getClass().getName());
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
