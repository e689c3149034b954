package vn.bangvang.command.ranking;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.event.RankingEvent.ObjectionAnswered;
import vn.bangvang.shared.event.RankingEvent.ObjectionRaised;
import vn.bangvang.shared.event.RankingEvent.RankingProposed;
import vn.bangvang.shared.refusal.Reason;
import vn.bangvang.shared.refusal.Refusal;
import vn.bangvang.shared.rule.DatePolicy;
import vn.bangvang.shared.value.ObjectionId;
import vn.bangvang.shared.value.RankingRow;

/** The objections (kiến nghị) to one ranking. Each is answered once, and all are before anything is published. */
final class Objections {

    private final Map<ObjectionId, LocalDate> raised = new LinkedHashMap<>();
    private final Set<ObjectionId> open = new LinkedHashSet<>();
    private LocalDate lastAnsweredOn = LocalDate.MIN;

    /** The ranks that each objection was raised about, and of those upheld what became of them is still to be seen. */
    private final Map<ObjectionId, List<RankingRow>> about = new HashMap<>();

    private final Set<ObjectionId> upheld = new LinkedHashSet<>();

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

    /** Right was given to somebody: either something follows from it, or it is recorded why nothing does. */
    void checkFollowed(List<RankingRow> published, @Nullable String unchangedSince) {
        List<ObjectionId> unfollowed = upheld.stream()
                .filter(objection -> results(about.get(objection)).equals(results(published)))
                .toList();
        if (!unfollowed.isEmpty() && (unchangedSince == null || unchangedSince.isBlank())) {
            throw new Refusal(Reason.OBJECTION_UPHELD_IN_VAIN, Map.of("objections", unfollowed));
        }
    }

    /** What a member sees of its ranking: who stands where, with which points. */
    private static List<List<Object>> results(List<RankingRow> rows) {
        return rows.stream()
                .map(row -> List.<Object>of(row.unitId(), row.rank(), row.total(), row.maximum()))
                .toList();
    }

    void on(ObjectionRaised event, List<RankingRow> proposed) {
        about.put(event.objectionId(), proposed);
        raised.put(event.objectionId(), event.raisedOn());
        open.add(event.objectionId());
    }

    void on(ObjectionAnswered event) {
        open.remove(event.objectionId());
        if (event.upheld()) {
            upheld.add(event.objectionId());
        }
        if (event.answeredOn().isAfter(lastAnsweredOn)) {
            lastAnsweredOn = event.answeredOn();
        }
    }
}
