package vn.bangvang.query.congress;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.bangvang.query.congress.Congresses.CongressRow;
import vn.bangvang.query.readmodel.EventLog;
import vn.bangvang.query.readmodel.Later;
import vn.bangvang.query.readmodel.Listing;
import vn.bangvang.query.readmodel.NameOf;
import vn.bangvang.query.readmodel.Named;
import vn.bangvang.query.readmodel.QueryContext;
import vn.bangvang.query.readmodel.SameRow;
import vn.bangvang.shared.domain.congress.CongressDelegateEvent.DelegateElected;
import vn.bangvang.shared.domain.congress.CongressDelegateEvent.DelegateReplaced;
import vn.bangvang.shared.domain.congress.CongressProgrammeEvent.HonourStruck;
import vn.bangvang.shared.domain.congress.CongressProgrammeEvent.PresentationRegistered;
import vn.bangvang.shared.domain.congress.CongressProgrammeEvent.PresentationWithdrawn;
import vn.bangvang.shared.domain.congress.CongressVote;
import vn.bangvang.shared.domain.congress.DelegateStanding;
import vn.bangvang.shared.domain.kernel.DomainEvent;
import vn.bangvang.shared.domain.kernel.PersonalText;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.nomination.NominationEvent;
import vn.bangvang.shared.domain.nomination.NominationState;

/**
 * Whom a congress brings together. Who they are is told to those who act for the host or for the person's unit and to
 * those who oversee one of them; to others, and once the person's data was erased, names and reasons are null.
 */
@Component
final class CongressPeople {

    record DelegateRow(
            @Later @Nullable UUID person,
            @Later @Nullable String name,
            @NameOf(on = "elected_on") Named unit,
            String position,
            DelegateStanding standing,
            CongressVote vote,
            LocalDate electedOn,
            @Nullable Boolean attended,
            @Nullable LocalDate replacedOn,
            @Later @Nullable UUID replacedBy,
            @Later @Nullable String replacedByName,
            @Later @Nullable String reason) {}

    /** @param order its place in the programme, once accepted */
    record PresentationRow(
            String code,
            String title,
            @NameOf(on = "registered_on") Named unit,
            @Later @Nullable String speaker,
            @Nullable Integer order,
            LocalDate registeredOn,
            @Nullable LocalDate acceptedOn,
            @Nullable LocalDate deliveredOn,
            @Nullable LocalDate withdrawnOn,
            @Later @Nullable String reason) {}

    record HonourRow(
            UUID nomination,
            @NameOf(on = "decided_on") Named unit,
            @Later @Nullable UUID person,
            @Later @Nullable String name,
            boolean individual,
            String award,
            UUID decision,
            String number,
            LocalDate decidedOn,
            LocalDate drawnOn,
            @Nullable LocalDate struckOn,
            @Later @Nullable String reason) {}

    /** Whose persons are told to those who may know the persons of the unit. */
    private interface OfUnit {
        UUID unitId();
    }

    private record Elected(
            @SameRow DelegateRow row,
            UUID unitId,
            UUID personId,
            @Nullable UUID replacedById,
            long eventPosition,
            @Nullable Long replacedPosition)
            implements OfUnit {

        DelegateRow shown(
                @Nullable DelegateElected elected, @Nullable DelegateReplaced replaced, Map<UUID, String> called) {
            return new DelegateRow(
                    elected == null ? null : personId,
                    elected == null ? null : elected.delegate().text(),
                    row.unit(),
                    row.position(),
                    row.standing(),
                    row.vote(),
                    row.electedOn(),
                    row.attended(),
                    row.replacedOn(),
                    elected == null ? null : replacedById,
                    elected == null ? null : called.get(replacedById),
                    replaced == null ? null : replaced.reason().text());
        }
    }

    private record Registered(
            @SameRow PresentationRow row,
            UUID unitId,
            long eventPosition,
            @Nullable Long withdrawnPosition) implements OfUnit {

        PresentationRow shown(@Nullable PresentationRegistered registered, @Nullable PresentationWithdrawn withdrawn) {
            return new PresentationRow(
                    row.code(),
                    row.title(),
                    row.unit(),
                    registered == null ? null : registered.speaker().text(),
                    row.order(),
                    row.registeredOn(),
                    row.acceptedOn(),
                    row.deliveredOn(),
                    row.withdrawnOn(),
                    withdrawn == null ? null : withdrawn.reason().text());
        }
    }

    private record Drawn(
            @SameRow HonourRow row,
            UUID unitId,
            @Nullable UUID personId,
            @Nullable Long struckPosition) implements OfUnit {

        HonourRow shown(Predicate<UUID> known, Map<UUID, String> called, @Nullable HonourStruck struck) {
            return new HonourRow(
                    row.nomination(),
                    row.unit(),
                    known.test(unitId) ? personId : null,
                    called.get(row.nomination()),
                    row.individual(),
                    row.award(),
                    row.decision(),
                    row.number(),
                    row.decidedOn(),
                    row.drawnOn(),
                    row.struckOn(),
                    struck == null ? null : struck.reason().text());
        }
    }

    private static final String DELEGATES = """
            select unit_id, unit_id as unit, person_id, title as position, standing, in_favour as vote_in_favour,
              present as vote_present, elected_on, attended, replaced_on, replaced_by as replaced_by_id, event_position,
              replaced_position
            from {congress-register}.delegate""";

    private static final String PRESENTATIONS = """
            select code, title, unit_id, unit_id as unit, place as "order", registered_on, accepted_on, delivered_on,
              withdrawn_on, event_position, withdrawn_position
            from {congress-register}.presentation""";

    private static final String HONOURS = """
            select nomination_id as nomination, unit_id, unit_id as unit, person_id, person_id is not null as individual,
              award, decision_id as decision, number, decided_on, drawn_on, struck_on, event_position, struck_position
            from {congress-register}.honour""";

    /** Of each kind, more than any congress has. */
    private static final int MOST = 10_000;

    private final JdbcClient jdbc;
    private final EventLog log;

    CongressPeople(@Qualifier("queryJdbcClient") JdbcClient jdbc, EventLog log) {
        this.jdbc = jdbc;
        this.log = log;
    }

    List<DelegateRow> delegates(CongressRow congress, QueryContext context) {
        List<Elected> rows = rows(DELEGATES, "event_position", congress, context, Elected.class);
        Predicate<UUID> known = known(congress, context);
        var names = opened(rows, known, Elected::eventPosition, DelegateElected.class);
        var reasons = opened(rows, known, Elected::replacedPosition, DelegateReplaced.class);
        Map<UUID, String> called = new HashMap<>();
        names.values()
                .forEach(one -> called.put(
                        one.delegate().person().value(), one.delegate().text()));
        return rows.stream()
                .map(row -> row.shown(names.get(row.eventPosition()), reasons.get(row.replacedPosition()), called))
                .toList();
    }

    List<PresentationRow> presentations(CongressRow congress, QueryContext context) {
        List<Registered> rows = rows(PRESENTATIONS, "\"order\", event_position", congress, context, Registered.class);
        Predicate<UUID> known = known(congress, context);
        var names = opened(rows, known, Registered::eventPosition, PresentationRegistered.class);
        var reasons = opened(rows, known, Registered::withdrawnPosition, PresentationWithdrawn.class);
        return rows.stream()
                .map(row -> row.shown(names.get(row.eventPosition()), reasons.get(row.withdrawnPosition())))
                .toList();
    }

    List<HonourRow> honours(CongressRow congress, QueryContext context) {
        List<Drawn> rows = rows(HONOURS, "event_position, decided_on, nomination", congress, context, Drawn.class);
        Predicate<UUID> known = known(congress, context);
        var reasons = opened(rows, known, Drawn::struckPosition, HonourStruck.class);
        Map<UUID, String> called = honoured(rows, known);
        return rows.stream()
                .map(row -> row.shown(known, called, reasons.get(row.struckPosition())))
                .toList();
    }

    /** By their nominations; as they were called there. */
    private Map<UUID, String> honoured(List<Drawn> rows, Predicate<UUID> known) {
        List<UUID> nominations = rows.stream()
                .filter(row -> known.test(row.unitId()))
                .map(row -> row.row().nomination())
                .toList();
        Map<UUID, String> called = new HashMap<>();
        log.states(NominationState.FOLD, NominationEvent.class, nominations, LocalDate.MAX)
                .forEach((nomination, state) -> {
                    PersonalText name = state.nominee().name();
                    if (name != null) {
                        called.put(nomination, name.text());
                    }
                });
        return called;
    }

    /** The events behind those rows about whose persons the reader may know; none at no position. */
    private <R extends OfUnit, E extends DomainEvent> Map<Long, E> opened(
            List<R> rows, Predicate<UUID> known, Function<R, @Nullable Long> position, Class<E> type) {
        return new HashMap<>(log.at(
                rows.stream()
                        .filter(row -> known.test(row.unitId()))
                        .map(position)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                type));
    }

    /** Of which units the reader may know the persons. */
    private static Predicate<UUID> known(CongressRow congress, QueryContext context) {
        Set<UnitId> units = context.viewer().units();
        boolean all = units.contains(new UnitId(congress.unit().id()));
        return unit -> all || units.contains(new UnitId(unit));
    }

    private <T> List<T> rows(String select, String order, CongressRow congress, QueryContext context, Class<T> type) {
        return Listing.of(select)
                .where("congress_id = :congress", congress.id())
                .limited(jdbc, context, order, MOST, type);
    }
}
