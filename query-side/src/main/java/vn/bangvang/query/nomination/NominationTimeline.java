package vn.bangvang.query.nomination;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.bangvang.query.audit.EventLabels;
import vn.bangvang.query.audit.EventLabels.Label;
import vn.bangvang.query.readmodel.EventLog;
import vn.bangvang.query.readmodel.EventLog.Logged;
import vn.bangvang.query.readmodel.Named;
import vn.bangvang.query.readmodel.PeopleNames;
import vn.bangvang.query.readmodel.RestsOnPlaces;
import vn.bangvang.query.readmodel.Stored;
import vn.bangvang.shared.domain.decision.DecisionEvent;
import vn.bangvang.shared.domain.decision.DecisionState;
import vn.bangvang.shared.domain.decision.DecisionState.Correction;
import vn.bangvang.shared.domain.kernel.CaseText;
import vn.bangvang.shared.domain.kernel.Ratio;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.nomination.NominationEvent;
import vn.bangvang.shared.domain.nomination.NominationEvent.AtStep;
import vn.bangvang.shared.domain.nomination.NominationEvent.CouncilResultCorrected;
import vn.bangvang.shared.domain.nomination.NominationEvent.DossierReceived;
import vn.bangvang.shared.domain.nomination.NominationEvent.Granted;
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
import vn.bangvang.shared.domain.nomination.NominationEvent.Proposed;
import vn.bangvang.shared.domain.nomination.NominationEvent.ReceptionCorrected;
import vn.bangvang.shared.domain.nomination.NominationEvent.Voted;
import vn.bangvang.shared.domain.nomination.NominationState;
import vn.bangvang.shared.domain.nomination.NominationState.Status;
import vn.bangvang.shared.reference.ReferenceData;

/**
 * The timeline of a nomination: one entry an event, with what the event says and how the nomination stood after it. What an
 * event means is said by {@link NominationState}.
 */
final class NominationTimeline {

    /**
     * @param step the index of the route's step that the event belongs to
     * @param detail what the event says; text that was erased is left out
     * @param openStep the step that was open after it
     */
    @Schema(name = "NominationTimelineEntry")
    record Entry(
            long sequence,
            long position,
            String event,
            Label label,
            LocalDate businessDate,
            Instant recordedAt,
            @Nullable Integer step,
            @Nullable String level,
            @Nullable Named unit,
            Map<String, Object> detail,
            Map<String, Object> by,
            Status status,
            @Nullable Integer openStep) {}

    private final ReferenceData references;
    private final Map<UUID, DecisionState> decisions;
    private final @Nullable RestsOnPlaces inDoubt;

    private NominationTimeline(
            ReferenceData references, Map<UUID, DecisionState> decisions, @Nullable RestsOnPlaces inDoubt) {
        this.references = references;
        this.decisions = decisions;
        this.inDoubt = inDoubt;
    }

    /**
     * @param history the events as far as they are shown
     * @param states how the nomination stood after each of them
     * @param day corrections of decisions are shown up to this day
     * @param inDoubt the ranking it rests on, while that has changed
     */
    static List<Entry> of(
            List<Logged> history,
            List<NominationState> states,
            LocalDate day,
            @Nullable RestsOnPlaces inDoubt,
            EventLog log,
            PeopleNames names,
            ReferenceData references) {
        Map<UUID, DecisionState> decisions = log.states(
                DecisionState.FOLD,
                DecisionEvent.class,
                history.stream()
                        .filter(logged -> logged.event() instanceof Granted)
                        .map(logged -> ((Granted) logged.event()).decisionId().value())
                        .toList(),
                day);
        List<Map<String, Object>> actors = names.beside(
                history.stream()
                        .<Map<String, Object>>map(logged -> new LinkedHashMap<>(logged.metadata()))
                        .toList(),
                references);
        NominationTimeline timeline = new NominationTimeline(references, decisions, inDoubt);
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < states.size(); i++) {
            entries.add(timeline.entry(history.get(i), states.get(i), actors.get(i)));
        }
        return entries;
    }

    /** A decision is told as one; that it was the last of the route is said by the file. */
    private Entry entry(Logged logged, NominationState state, Map<String, Object> actor) {
        NominationEvent event = (NominationEvent) logged.event();
        boolean awarded = state.status() == Status.AWARDED;
        return new Entry(
                logged.sequence(),
                logged.position(),
                logged.name(),
                EventLabels.of(logged.name()),
                state.since(),
                logged.recordedAt(),
                step(event),
                event instanceof NominationDecidedExternally e ? e.level() : at(event, AtStep::level),
                unit(event, state.since()),
                detail(event),
                actor,
                awarded ? Status.DECIDED : state.status(),
                awarded ? Integer.valueOf(state.step()) : state.openStep());
    }

    private static @Nullable Integer step(NominationEvent event) {
        if (event instanceof NominationResubmitted e) {
            return e.step();
        }
        return event instanceof NominationDecidedExternally e ? Integer.valueOf(e.step()) : at(event, AtStep::step);
    }

    private @Nullable Named unit(NominationEvent event, LocalDate day) {
        UnitId unit = event instanceof NominationSubmitted e ? e.submittedBy() : at(event, AtStep::unitId);
        return unit == null ? null : Named.unit(unit, references.units(), day);
    }

    private static <T> @Nullable T at(NominationEvent event, Function<AtStep, T> field) {
        return event instanceof AtStep step ? field.apply(step) : null;
    }

    private Map<String, Object> detail(NominationEvent event) {
        Map<String, Object> detail = Stored.map(Stored.json(said(event)));
        if (event instanceof Voted e) {
            detail.put("share", share(e));
        } else if (event instanceof Granted e && decisions.get(e.decisionId().value()) != null) {
            corrected(decisions.get(e.decisionId().value()), detail);
        } else if (event instanceof NominationDrafted e && e.clusterId() != null) {
            references.clusters().find(e.clusterId()).ifPresent(cluster -> detail.put("cluster", cluster.name()));
            detail.put("year", e.year());
        }
        if (event instanceof Proposed && inDoubt != null) {
            detail.put("inDoubt", inDoubt.words());
        }
        return detail;
    }

    /** Beside the number under which it was entered stands the one that is right. */
    private static void corrected(DecisionState decision, Map<String, Object> detail) {
        Correction last = decision.correction();
        if (last != null) {
            detail.put("correctedNumber", decision.number());
            detail.put("correctedDecidedOn", decision.decidedOn().toString());
            detail.put("correctedOn", last.correctedOn().toString());
            detail.put("correctionReason", last.reason());
        }
    }

    /** Of all members, in percent: shown rounded down, so that 159 of 199 does not read as 80. */
    private static String share(Voted vote) {
        return Ratio.percent(vote.tally().inFavour(), vote.tally().members()).toString();
    }

    private static Map<String, Object> said(NominationEvent event) {
        if (event instanceof NominationDrafted e) {
            return fields("ranking", e.rankingId(), "rank", e.rank());
        } else if (event instanceof NominationSubmitted e) {
            return fields("documents", Paper.of(e.documents()), "achievement", e.achievement());
        } else if (event instanceof DossierReceived e) {
            return fields("ruleSet", e.ruleSet(), "citation", e.citation(), "reason", e.reason());
        } else if (event instanceof ReceptionCorrected e) {
            return fields(
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
            return fields("missing", e.missing(), "reason", e.reason());
        } else if (event instanceof NominationResubmitted e) {
            return fields("note", e.note(), "documents", Paper.of(e.documents()));
        } else if (event instanceof NominationEndorsed e) {
            return fields("opinion", e.opinion());
        } else if (event instanceof NominationWithdrawn e) {
            return fields("reason", e.reason());
        } else if (event instanceof NominationRejected e) {
            return fields("ground", e.ground(), "reason", e.reason());
        } else if (event instanceof NominationForwarded e) {
            return fields("authority", e.authority(), "letterNumber", e.letterNumber());
        } else if (event instanceof NominationDecided e) {
            return fields("decision", e.decisionId(), "number", e.decisionNumber(), "award", e.award());
        } else if (event instanceof NominationDecidedExternally e) {
            var number = e.decisionNumber();
            return fields("authority", e.authority(), "decision", e.decisionId(), "number", number, "award", e.award());
        }
        return voted(event);
    }

    private static Map<String, Object> voted(NominationEvent event) {
        if (event instanceof NominationCarriedByCouncil e) {
            return fields("tally", e.tally(), "terms", e.terms());
        } else if (event instanceof NominationNotCarriedByCouncil e) {
            return fields("round", e.round(), "tally", e.tally(), "terms", e.terms());
        } else if (event instanceof NominationLostInCouncil e) {
            return fields("tally", e.tally(), "terms", e.terms());
        } else if (event instanceof CouncilResultCorrected e) {
            return fields(
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

    private static Map<String, Object> fields(@Nullable Object... pairs) {
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
