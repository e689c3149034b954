package vn.bangvang.query.nomination;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.bangvang.query.nomination.Nominations.TimelineEntry;
import vn.bangvang.query.readmodel.EventLog;
import vn.bangvang.query.readmodel.EventLog.Logged;
import vn.bangvang.shared.domain.cluster.ClusterIndex;
import vn.bangvang.shared.domain.decision.DecisionEvent;
import vn.bangvang.shared.domain.decision.DecisionState;
import vn.bangvang.shared.domain.decision.DecisionState.Correction;
import vn.bangvang.shared.domain.kernel.Ratio;
import vn.bangvang.shared.domain.nomination.CouncilTally;
import vn.bangvang.shared.domain.nomination.NominationEvent;
import vn.bangvang.shared.domain.nomination.NominationEvent.CouncilResultCorrected;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationCarriedByCouncil;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationDecided;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationDecidedExternally;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationDrafted;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationLostInCouncil;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationNotCarriedByCouncil;

/**
 * What stands beside an event of the timeline: the number of a decision that was corrected since, beside the one under
 * which it was entered; the share of a council that was in favour, as it is shown; the cluster and the year of the ranking
 * by which it was drafted; and the names of those who acted.
 */
final class Beside {

    private Beside() {}

    /** @param actors who did each, by name too @param asOf corrections of later days are not told; null for all */
    static List<TimelineEntry> of(
            List<TimelineEntry> told,
            List<Map<String, Object>> actors,
            Map<Long, NominationEvent> events,
            @Nullable LocalDate asOf,
            EventLog log,
            ClusterIndex clusters) {
        Map<UUID, DecisionState> corrected = corrections(events.values(), asOf, log);
        return IntStream.range(0, told.size())
                .mapToObj(i -> beside(
                        told.get(i), actors.get(i), events.get(told.get(i).position()), corrected, clusters))
                .toList();
    }

    /** Each corrected decision as it stood after the last correction that is told. */
    private static Map<UUID, DecisionState> corrections(
            Collection<NominationEvent> events, @Nullable LocalDate asOf, EventLog log) {
        List<UUID> decisions =
                events.stream().flatMap(event -> decision(event)).distinct().toList();
        Map<UUID, DecisionState> corrected = new HashMap<>();
        if (!decisions.isEmpty()) {
            Map<UUID, DecisionState> states = new HashMap<>();
            for (Logged logged : log.streams(decisions, Long.MAX_VALUE)) {
                DecisionState state = DecisionState.FOLD.after(
                        states.get(logged.aggregateId()), logged.envelope((DecisionEvent) logged.event()));
                states.put(logged.aggregateId(), state);
                Correction last = state.correction();
                if (last != null && (asOf == null || !last.correctedOn().isAfter(asOf))) {
                    corrected.put(logged.aggregateId(), state);
                }
            }
        }
        return corrected;
    }

    private static Stream<UUID> decision(NominationEvent event) {
        if (event instanceof NominationDecided e) {
            return Stream.of(e.decisionId().value());
        }
        return event instanceof NominationDecidedExternally e
                ? Stream.of(e.decisionId().value())
                : Stream.of();
    }

    private static TimelineEntry beside(
            TimelineEntry told,
            Map<String, Object> actor,
            NominationEvent event,
            Map<UUID, DecisionState> corrected,
            ClusterIndex clusters) {
        Map<String, Object> detail = new LinkedHashMap<>(told.detail());
        decision(event).map(corrected::get).filter(Objects::nonNull).forEach(decision -> {
            Correction last = Objects.requireNonNull(decision.correction());
            detail.put("correctedNumber", decision.number());
            detail.put("correctedDecidedOn", decision.decidedOn().toString());
            detail.put("correctedOn", last.correctedOn().toString());
            detail.put("correctionReason", last.reason());
        });
        CouncilTally tally = tally(event);
        if (tally != null) {
            detail.put("share", share(tally));
        } else if (event instanceof NominationDrafted e && e.clusterId() != null) {
            clusters.find(e.clusterId()).ifPresent(cluster -> detail.put("cluster", cluster.name()));
            detail.put("year", e.year());
        }
        return new TimelineEntry(
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
