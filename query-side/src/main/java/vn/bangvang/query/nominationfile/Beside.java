package vn.bangvang.query.nominationfile;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.bangvang.query.nominationfile.Nominations.Happening;
import vn.bangvang.query.readmodel.EventLog;
import vn.bangvang.query.readmodel.EventLog.Logged;
import vn.bangvang.shared.book.ClusterBook;
import vn.bangvang.shared.event.DecisionEvent.DecisionCorrected;
import vn.bangvang.shared.event.DecisionEvent.ExternalDecisionCorrected;
import vn.bangvang.shared.event.NominationEvent;
import vn.bangvang.shared.event.NominationEvent.CouncilResultCorrected;
import vn.bangvang.shared.event.NominationEvent.NominationCarriedByCouncil;
import vn.bangvang.shared.event.NominationEvent.NominationDecided;
import vn.bangvang.shared.event.NominationEvent.NominationDecidedExternally;
import vn.bangvang.shared.event.NominationEvent.NominationDrafted;
import vn.bangvang.shared.event.NominationEvent.NominationLostInCouncil;
import vn.bangvang.shared.event.NominationEvent.NominationNotCarriedByCouncil;
import vn.bangvang.shared.value.CouncilTally;
import vn.bangvang.shared.value.Ratio;

/**
 * What stands beside an event of the timeline: the number of a decision that was corrected since, beside the one under
 * which it was entered; the share of a council that was in favour, as it is shown; the cluster and the year of the ranking
 * by which it was drafted; and the names of those who acted.
 */
final class Beside {

    private record Correction(String number, LocalDate decidedOn, LocalDate correctedOn, String reason) {}

    private Beside() {}

    /** @param actors who did each, by name too @param asOf corrections of later days are not told; null for all */
    static List<Happening> of(
            List<Happening> told,
            List<Map<String, Object>> actors,
            Map<Long, NominationEvent> events,
            @Nullable LocalDate asOf,
            EventLog log,
            ClusterBook clusters) {
        Map<UUID, Correction> corrected = corrections(events.values(), asOf, log);
        return IntStream.range(0, told.size())
                .mapToObj(i -> beside(
                        told.get(i), actors.get(i), events.get(told.get(i).position()), corrected, clusters))
                .toList();
    }

    private static Map<UUID, Correction> corrections(
            Collection<NominationEvent> events, @Nullable LocalDate asOf, EventLog log) {
        List<UUID> decisions =
                events.stream().flatMap(event -> decision(event)).distinct().toList();
        Map<UUID, Correction> last = new HashMap<>();
        if (!decisions.isEmpty()) {
            for (Logged logged : log.streams(decisions, Long.MAX_VALUE)) {
                correction(logged)
                        .filter(found -> asOf == null || !found.correctedOn().isAfter(asOf))
                        .forEach(found -> last.put(logged.aggregateId(), found));
            }
        }
        return last;
    }

    private static Stream<UUID> decision(NominationEvent event) {
        if (event instanceof NominationDecided e) {
            return Stream.of(e.decisionId().value());
        }
        return event instanceof NominationDecidedExternally e
                ? Stream.of(e.decisionId().value())
                : Stream.of();
    }

    private static Stream<Correction> correction(Logged logged) {
        if (logged.event() instanceof DecisionCorrected e) {
            return Stream.of(new Correction(e.number(), e.decidedOn(), e.correctedOn(), e.reason()));
        }
        return logged.event() instanceof ExternalDecisionCorrected e
                ? Stream.of(new Correction(e.number(), e.decidedOn(), e.correctedOn(), e.reason()))
                : Stream.of();
    }

    private static Happening beside(
            Happening told,
            Map<String, Object> actor,
            NominationEvent event,
            Map<UUID, Correction> corrected,
            ClusterBook clusters) {
        Map<String, Object> detail = new LinkedHashMap<>(told.detail());
        decision(event).map(corrected::get).forEach(correction -> {
            if (correction != null) {
                detail.put("correctedNumber", correction.number());
                detail.put("correctedDecidedOn", correction.decidedOn().toString());
                detail.put("correctedOn", correction.correctedOn().toString());
                detail.put("correctionReason", correction.reason());
            }
        });
        CouncilTally tally = tally(event);
        if (tally != null) {
            detail.put("share", share(tally));
        } else if (event instanceof NominationDrafted e && e.clusterId() != null) {
            clusters.find(e.clusterId()).ifPresent(cluster -> detail.put("cluster", cluster.name()));
            detail.put("year", e.year());
        }
        return new Happening(
                told.sequence(),
                told.position(),
                told.event(),
                told.label(),
                told.businessDate(),
                told.recordedAt(),
                told.step(),
                told.level(),
                told.unit(),
                detail,
                actor,
                told.status(),
                told.openStep());
    }

    /** Of a council's vote, whatever became of it. */
    private static @Nullable CouncilTally tally(NominationEvent event) {
        if (event instanceof NominationCarriedByCouncil e) {
            return e.tally();
        } else if (event instanceof NominationNotCarriedByCouncil e) {
            return e.tally();
        } else if (event instanceof NominationLostInCouncil e) {
            return e.tally();
        }
        return event instanceof CouncilResultCorrected e ? e.tally() : null;
    }

    /** Of all members, in percent: shown rounded down, so that 159 of 199 does not read as 80. */
    private static String share(CouncilTally tally) {
        return Ratio.percent(tally.inFavour(), tally.members()).toString();
    }
}
