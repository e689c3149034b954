package vn.bangvang.query.congress;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import vn.bangvang.query.readmodel.Listing;
import vn.bangvang.query.readmodel.Named;
import vn.bangvang.query.readmodel.QueryContext;
import vn.bangvang.query.readmodel.Row;
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
            @Nullable UUID person,
            @Nullable String name,
            Named unit,
            String position,
            DelegateStanding standing,
            CongressVote vote,
            LocalDate electedOn,
            @Nullable Boolean attended,
            @Nullable LocalDate replacedOn,
            @Nullable UUID replacedBy,
            @Nullable String replacedByName,
            @Nullable String reason) {}

    /** @param order its place in the programme, once accepted */
    record PresentationRow(
            String code,
            String title,
            Named unit,
            @Nullable String speaker,
            @Nullable Integer order,
            LocalDate registeredOn,
            @Nullable LocalDate acceptedOn,
            @Nullable LocalDate deliveredOn,
            @Nullable LocalDate withdrawnOn,
            @Nullable String reason) {}

    record HonourRow(
            UUID nomination,
            Named unit,
            @Nullable UUID person,
            @Nullable String name,
            boolean individual,
            String award,
            UUID decision,
            String number,
            LocalDate decidedOn,
            LocalDate drawnOn,
            @Nullable LocalDate struckOn,
            @Nullable String reason) {}

    private final JdbcClient jdbc;
    private final EventLog log;

    CongressPeople(@Qualifier("queryJdbcClient") JdbcClient jdbc, EventLog log) {
        this.jdbc = jdbc;
        this.log = log;
    }

    List<DelegateRow> delegates(CongressRow congress, QueryContext reading) {
        var names = opened("delegate", "event_position", congress, reading, DelegateElected.class);
        var reasons = opened("delegate", "replaced_position", congress, reading, DelegateReplaced.class);
        Map<UUID, String> called = new HashMap<>();
        names.values()
                .forEach(one -> called.put(
                        one.delegate().person().value(), one.delegate().text()));
        return rows("delegate", "event_position", congress, reading, row -> {
            DelegateElected elected = names.get(row.bigNumber("event_position"));
            DelegateReplaced replaced = reasons.get(row.bigNumber("replaced_position"));
            return new DelegateRow(
                    elected == null ? null : row.uuid("person_id"),
                    elected == null ? null : elected.delegate().text(),
                    row.unit("unit_id", row.date("elected_on")),
                    row.text("title"),
                    DelegateStanding.valueOf(row.text("standing")),
                    new CongressVote(row.number("in_favour"), row.number("present")),
                    row.date("elected_on"),
                    row.flagOrNull("attended"),
                    row.dateOrNull("replaced_on"),
                    elected == null ? null : row.uuidOrNull("replaced_by"),
                    elected == null ? null : called.get(row.uuidOrNull("replaced_by")),
                    replaced == null ? null : replaced.reason().text());
        });
    }

    List<PresentationRow> presentations(CongressRow congress, QueryContext reading) {
        var names = opened("presentation", "event_position", congress, reading, PresentationRegistered.class);
        var reasons = opened("presentation", "withdrawn_position", congress, reading, PresentationWithdrawn.class);
        return rows("presentation", "place, event_position", congress, reading, row -> {
            PresentationRegistered registered = names.get(row.bigNumber("event_position"));
            PresentationWithdrawn withdrawn = reasons.get(row.bigNumber("withdrawn_position"));
            return new PresentationRow(
                    row.text("code"),
                    row.text("title"),
                    row.unit("unit_id", row.date("registered_on")),
                    registered == null ? null : registered.speaker().text(),
                    row.numberOrNull("place"),
                    row.date("registered_on"),
                    row.dateOrNull("accepted_on"),
                    row.dateOrNull("delivered_on"),
                    row.dateOrNull("withdrawn_on"),
                    withdrawn == null ? null : withdrawn.reason().text());
        });
    }

    List<HonourRow> honours(CongressRow congress, QueryContext reading) {
        Predicate<UUID> known = known(congress, reading);
        var reasons = opened("honour", "struck_position", congress, reading, HonourStruck.class);
        Map<UUID, String> called = honoured(congress, known, reading);
        return rows("honour", "event_position, decided_on, nomination_id", congress, reading, row -> {
            HonourStruck struck = reasons.get(row.bigNumber("struck_position"));
            UUID person = row.uuidOrNull("person_id");
            return new HonourRow(
                    row.uuid("nomination_id"),
                    row.unit("unit_id", row.date("decided_on")),
                    known.test(row.uuid("unit_id")) ? person : null,
                    called.get(row.uuid("nomination_id")),
                    person != null,
                    row.text("award"),
                    row.uuid("decision_id"),
                    row.text("number"),
                    row.date("decided_on"),
                    row.date("drawn_on"),
                    row.dateOrNull("struck_on"),
                    struck == null ? null : struck.reason().text());
        });
    }

    /** By their nominations; as they were called there. */
    private Map<UUID, String> honoured(CongressRow congress, Predicate<UUID> known, QueryContext reading) {
        List<UUID> nominations = rows(
                        "honour",
                        "nomination_id",
                        congress,
                        reading,
                        row -> known.test(row.uuid("unit_id"))
                                ? Optional.of(row.uuid("nomination_id"))
                                : Optional.<UUID>empty())
                .stream()
                .flatMap(Optional::stream)
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

    /** The events behind those rows about whose persons the reader may know. */
    private <E extends DomainEvent> Map<Long, E> opened(
            String table, String position, CongressRow congress, QueryContext reading, Class<E> type) {
        Predicate<UUID> known = known(congress, reading);
        List<Long> positions = rows(
                        table,
                        position,
                        congress,
                        reading,
                        row -> known.test(row.uuid("unit_id")) ? row.bigNumber(position) : 0L)
                .stream()
                .filter(found -> found > 0)
                .distinct()
                .toList();
        return log.at(positions, type);
    }

    /** Of which units the reader may know the persons. */
    private static Predicate<UUID> known(CongressRow congress, QueryContext reading) {
        Set<UnitId> units = reading.reader().units();
        boolean all = units.contains(new UnitId(congress.unit().id()));
        return unit -> all || units.contains(new UnitId(unit));
    }

    private <T> List<T> rows(
            String table, String order, CongressRow congress, QueryContext reading, Function<Row, T> read) {
        return Listing.of("select * from {congress-register}." + table)
                .where("congress_id = ?", congress.id())
                .ordered(jdbc, reading, order, read);
    }
}
