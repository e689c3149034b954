package vn.bangvang.command.ranking;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.bangvang.shared.event.RankingEvent.ObjectionAnswered;
import vn.bangvang.shared.event.RankingEvent.ObjectionRaised;
import vn.bangvang.shared.event.RankingEvent.RankingProposed;
import vn.bangvang.shared.refusal.Reason;
import vn.bangvang.shared.refusal.Refusal;
import vn.bangvang.shared.rule.DatePolicy;
import vn.bangvang.shared.value.ObjectionId;

/** The objections (kiến nghị) to one ranking. Each is answered once, and all are before anything is published. */
final class Objections {

    private final Map<ObjectionId, LocalDate> raised = new LinkedHashMap<>();
    private final Set<ObjectionId> open = new LinkedHashSet<>();
    private LocalDate lastAnsweredOn = LocalDate.MIN;

    void checkInTime(ObjectionId objection, RankingProposed proposal, LocalDate day) {
        if (raised.containsKey(objection)) {
            throw new Refusal(Reason.ALREADY_EXISTS, Map.of("id", objection));
        }
        DatePolicy.checkOrder(day, proposal.proposedOn());
        if (day.isAfter(proposal.objectionsUntil())) {
            throw new Refusal(Reason.OBJECTION_TOO_LATE, Map.of("until", proposal.objectionsUntil()));
        }
    }

    void checkOpen(ObjectionId objection, LocalDate day) {
        LocalDate raisedOn = raised.get(objection);
        if (raisedOn == null) {
            throw new Refusal(Reason.UNKNOWN_OBJECTION, Map.of("objection", objection));
        }
        if (!open.contains(objection)) {
            throw new Refusal(Reason.OBJECTION_ALREADY_ANSWERED, Map.of("objection", objection));
        }
        DatePolicy.checkOrder(day, raisedOn);
    }

    /** The last day for objections is a whole day: nothing is published on it. */
    void checkClosed(RankingProposed proposal, LocalDate day) {
        if (!open.isEmpty() || !day.isAfter(proposal.objectionsUntil())) {
            throw new Refusal(
                    Reason.OBJECTIONS_OPEN, Map.of("until", proposal.objectionsUntil(), "open", List.copyOf(open)));
        }
        DatePolicy.checkOrder(day, lastAnsweredOn);
    }

    void on(ObjectionRaised event) {
        raised.put(event.objectionId(), event.raisedOn());
        open.add(event.objectionId());
    }

    void on(ObjectionAnswered event) {
        open.remove(event.objectionId());
        if (event.answeredOn().isAfter(lastAnsweredOn)) {
            lastAnsweredOn = event.answeredOn();
        }
    }
}
