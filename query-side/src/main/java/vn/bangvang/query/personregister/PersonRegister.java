package vn.bangvang.query.personregister;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.bangvang.query.readmodel.EventLog;
import vn.bangvang.query.readmodel.EventLog.Logged;
import vn.bangvang.query.readmodel.Named;
import vn.bangvang.query.readmodel.Page;
import vn.bangvang.query.readmodel.Paging;
import vn.bangvang.query.readmodel.Reader;
import vn.bangvang.query.readmodel.Reading;
import vn.bangvang.shared.book.PersonBook.Belonging;
import vn.bangvang.shared.book.PersonBook.Person;
import vn.bangvang.shared.book.ReferenceBook;
import vn.bangvang.shared.event.PersonEvent.PersonRegistered;
import vn.bangvang.shared.event.PersonEvent.PersonRenamed;
import vn.bangvang.shared.eventstore.LogSubscription;
import vn.bangvang.shared.value.PersonId;
import vn.bangvang.shared.value.UnitId;

/**
 * The register of people as the node's reference book has it; names are opened from the log when they are asked for, and
 * cannot be searched. Seen by whoever acts for the unit, by its auditors and administrators, and by the representatives
 * of the units above.
 */
@Component
final class PersonRegister {

    record FindPersons(
            @Parameter(description = "Đơn vị và các đơn vị cấp dưới · the unit and those below it") @Nullable
            UUID unit) {}

    record BelongingRow(Named unit, LocalDate from) {}

    /** {@code name} is null once it was erased; {@code leftOn} is the first day without a unit. */
    record PersonRow(
            UUID id,
            @Nullable String name,
            Named unit,
            List<BelongingRow> belongings,
            @Nullable LocalDate leftOn,
            long sequence) {}

    private static final Comparator<Person> ORDER =
            Comparator.comparing(person -> person.id().toString());

    private final LogSubscription log;
    private final EventLog events;

    PersonRegister(LogSubscription log, EventLog events) {
        this.log = log;
        this.events = events;
    }

    Page<PersonRow> handle(FindPersons query, Paging paging, Reading reading) {
        return part(query, reading.after(paging), reading.rows(paging), reading.reader());
    }

    private Page<PersonRow> part(FindPersons query, @Nullable String behind, int most, Reader reader) {
        Set<UnitId> seen = seen(reader);
        Set<UnitId> asked = query.unit() == null ? seen : reader.within(query.unit());
        return log.still((book, position) -> {
            List<Person> found = book.persons()
                    .all()
                    .filter(person -> seen.contains(person.lastUnit()) && asked.contains(person.lastUnit()))
                    .filter(person -> behind == null || person.id().toString().compareTo(behind) > 0)
                    .sorted(ORDER)
                    .limit(most + 1L)
                    .toList();
            boolean more = found.size() > most;
            List<Person> shown = found.stream().limit(most).toList();
            Map<UUID, String> names = names(shown);
            List<PersonRow> rows =
                    shown.stream().map(person -> row(person, names, book)).toList();
            String after = more ? rows.get(rows.size() - 1).id().toString() : null;
            return Page.of(rows, after, position, false, () -> part(query, after, most, reader));
        });
    }

    /** Empty as well for one whom the reader may not see. */
    Optional<PersonRow> find(PersonId id, Reader reader) {
        return reader.book()
                .persons()
                .find(id)
                .filter(person -> seen(reader).contains(person.lastUnit()))
                .map(person -> row(person, names(List.of(person)), reader.book()));
    }

    /** Whoever may name people of a unit below theirs must be able to choose them. */
    private static Set<UnitId> seen(Reader reader) {
        return Stream.concat(reader.units().stream(), reader.represented().stream())
                .collect(Collectors.toSet());
    }

    private Map<UUID, String> names(List<Person> persons) {
        Map<UUID, String> names = new HashMap<>();
        List<UUID> ids = persons.stream().map(person -> person.id().value()).toList();
        for (Logged logged : events.streams(ids, Long.MAX_VALUE)) {
            if (logged.event() instanceof PersonRegistered e) {
                names.put(logged.aggregateId(), e.name().text());
            } else if (logged.event() instanceof PersonRenamed e) {
                names.put(logged.aggregateId(), e.name().text());
            }
        }
        return names;
    }

    private static PersonRow row(Person person, Map<UUID, String> names, ReferenceBook book) {
        return new PersonRow(
                person.id().value(),
                names.get(person.id().value()),
                Named.unit(person.lastUnit(), book.units()),
                person.belongings().stream().map(one -> row(one, book)).toList(),
                person.leftOn(),
                person.sequence());
    }

    private static BelongingRow row(Belonging belonging, ReferenceBook book) {
        return new BelongingRow(Named.unit(belonging.unit(), book.units()), belonging.from());
    }
}
