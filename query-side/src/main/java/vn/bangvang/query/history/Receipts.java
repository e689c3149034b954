package vn.bangvang.query.history;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import vn.bangvang.query.audit.AuditTrail;
import vn.bangvang.query.audit.EventLabels;
import vn.bangvang.query.audit.EventLabels.Label;
import vn.bangvang.query.history.History.Proven;
import vn.bangvang.query.nomination.Nominations;
import vn.bangvang.query.page.PageWords;
import vn.bangvang.query.readmodel.EventLog;
import vn.bangvang.query.readmodel.Named;
import vn.bangvang.query.readmodel.PeopleNames;
import vn.bangvang.query.readmodel.QueryContext;
import vn.bangvang.query.readmodel.Stored;
import vn.bangvang.query.readmodel.WhoActed;
import vn.bangvang.shared.domain.decision.DecisionEvent;
import vn.bangvang.shared.domain.decision.DecisionState;
import vn.bangvang.shared.domain.kernel.BusinessDay;
import vn.bangvang.shared.domain.kernel.DomainEvent;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.nomination.NominationEvent;
import vn.bangvang.shared.domain.nomination.NominationState;
import vn.bangvang.shared.eventlog.StoredEvent;
import vn.bangvang.shared.reference.ReferenceData;

/**
 * Biên nhận: that something is in the history, for whoever may read it. That is whoever sees the file of the nomination, everybody for a
 * decision, and the auditors of those who acted.
 */
@Component
final class Receipts {

    private static final String NOMINATION = "nomination";
    private static final String DECISION = "decision";
    private static final Map<String, String> PLACES = Map.of(NOMINATION, "/nominations/", DECISION, "/decisions/");

    /**
     * @param called what the case is, without the name of a person
     * @param place the page of the case, where the reader has one
     * @param by who acted, with names beside the ids; of a decision the office alone, to whom it is not their own body's
     * @param hashHolds whether the hash follows from what is stored
     * @param signed null until a checkpoint covers it, and where the log is not what was signed
     * @param changed whether the log is not what was signed
     * @param coveredBy when a checkpoint covers it at the latest
     * @param overdue whether that has passed for some time
     */
    record Receipt(
            long position,
            Label event,
            @Nullable String called,
            @Nullable String place,
            @Nullable LocalDate businessDate,
            Instant recordedAt,
            Map<String, Object> by,
            String hash,
            boolean hashHolds,
            @Nullable Signed signed,
            boolean changed,
            Instant coveredBy,
            boolean overdue) {}

    /** The checkpoint that covers it. */
    record Signed(
            String origin, long size, String root, @Nullable Instant at) {}

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final History history;
    private final EventLog log;
    private final Nominations nominations;
    private final AuditTrail trail;
    private final PeopleNames people;
    private final InstantSource clock = InstantSource.system();

    Receipts(History history, EventLog log, Nominations nominations, AuditTrail trail, PeopleNames people) {
        this.history = history;
        this.log = log;
        this.nominations = nominations;
        this.trail = trail;
        this.people = people;
    }

    /** What the reader may not see does not exist. */
    StoredEvent mustRead(long position, QueryContext context) {
        return history.event(position)
                .filter(event -> isRead(event, context))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private boolean isRead(StoredEvent event, QueryContext context) {
        boolean own = switch (family(event)) {
            case NOMINATION ->
                !nominations.seen(List.of(event.aggregateId()), context).isEmpty();
            case DECISION -> true;
            default -> false;
        };
        return own || trail.shows(event.position(), context);
    }

    /** What the names of all events of one kind of case begin with. */
    private static String family(StoredEvent event) {
        int dot = event.name().indexOf('.');
        return dot < 0 ? event.name() : event.name().substring(0, dot);
    }

    /** @throws Refusal NOT_YET_SIGNED until a checkpoint covers it, LOG_CHANGED if the log is not what was signed */
    Proven mustProve(StoredEvent event) {
        if (!history.holds(event)) {
            throw new Refusal(Reason.LOG_CHANGED);
        }
        return history.prove(event).orElseThrow(() -> {
            long seconds = Duration.between(clock.instant(), history.coveredBy(recorded(event)))
                    .toSeconds();
            return new Refusal(
                    Reason.NOT_YET_SIGNED, Map.of("position", event.position(), "seconds", Math.max(1, seconds)));
        });
    }

    private static Instant recorded(StoredEvent event) {
        return Instant.EPOCH.plus(event.recordedMicros(), ChronoUnit.MICROS);
    }

    Receipt of(StoredEvent event, PageWords words, QueryContext context) {
        ReferenceData references = context.viewer().references();
        Optional<DomainEvent> said = log.readable(event.name(), Integer.toString(event.revision()), event.payload());
        boolean holds = history.holds(event);
        Signed signed = null;
        boolean changed = !holds;
        try {
            signed = holds ? history.prove(event).map(Receipts::signed).orElse(null) : null;
        } catch (Refusal refused) {
            changed = true;
        }
        Instant recorded = recorded(event);
        Instant coveredBy = history.coveredBy(recorded);
        String place = PLACES.get(family(event));
        Map<String, Object> by = people.beside(
                        List.of(Stored.map(new String(event.metadata(), StandardCharsets.UTF_8))), references)
                .get(0);
        boolean tells = family(event).equals(NOMINATION)
                || WhoActed.isOwn(by, context.viewer())
                || trail.shows(event.position(), context);
        return new Receipt(
                event.position(),
                EventLabels.of(event.name()),
                said.isPresent() ? called(event, words, references) : null,
                place == null ? null : place + event.aggregateId(),
                said.map(BusinessDay::of).orElse(null),
                recorded,
                tells ? by : WhoActed.office(by),
                HexFormat.of().formatHex(event.hash()),
                holds,
                signed,
                changed,
                coveredBy,
                clock.instant().isAfter(coveredBy.plus(PATIENCE)));
    }

    private static Signed signed(Proven proven) {
        return new Signed(
                proven.checkpoint().origin(),
                proven.checkpoint().size(),
                HexFormat.of().formatHex(proven.checkpoint().root()),
                proven.signedAt());
    }

    /** As the case stood then. */
    private @Nullable String called(StoredEvent event, PageWords words, ReferenceData references) {
        UUID id = event.aggregateId();
        return switch (family(event)) {
            case NOMINATION -> {
                NominationState state = log.state(NominationState.FOLD, NominationEvent.class, id, event.seq());
                yield words.begin(words.award(state.nominatedFor().award())) + " "
                        + state.nominatedFor().year() + ", "
                        + unit(state.nominatedFor().unitId(), references);
            }
            case DECISION -> {
                DecisionState state = log.state(DecisionState.FOLD, DecisionEvent.class, id, event.seq());
                yield state.number() + ", "
                        + (state.isExternal()
                                ? words.code("authority", state.authority())
                                : unit(state.unit(), references));
            }
            default -> words.event(EventLabels.ofCase(event.aggregateType()));
        };
    }

    private static @Nullable String unit(UnitId unit, ReferenceData references) {
        return Named.unit(unit, references.units()).name();
    }
}
