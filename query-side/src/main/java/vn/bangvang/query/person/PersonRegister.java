package vn.bangvang.query.person;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.bangvang.query.page.Dictionary;
import vn.bangvang.query.readmodel.EventLog;
import vn.bangvang.query.readmodel.Later;
import vn.bangvang.query.readmodel.Named;
import vn.bangvang.query.readmodel.Page;
import vn.bangvang.query.readmodel.Paging;
import vn.bangvang.query.readmodel.PeopleNames;
import vn.bangvang.query.readmodel.QueryContext;
import vn.bangvang.query.readmodel.Viewer;
import vn.bangvang.shared.domain.kernel.PersonId;
import vn.bangvang.shared.domain.kernel.PersonalText;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.person.PersonEvent;
import vn.bangvang.shared.domain.person.PersonState;
import vn.bangvang.shared.domain.person.PersonState.Belonging;
import vn.bangvang.shared.eventlog.LogSubscription;
import vn.bangvang.shared.reference.ReferenceData;

/**
 * The register of people as the node's reference data has it; names are opened from the log when they are asked for,
 * searched by their digests ({@link NameSearch}) and sorted as Vietnamese lists of people are. Seen by whoever acts for the unit, by its auditors and administrators, and by the representatives
 * and preparers of the units above.
 */
@Component
public final class PersonRegister {

    record FindPersons(
            @Parameter(
                    description =
                            "Họ tên, hay những chữ đầu của mỗi tiếng, không cần dấu; \"an\" là đúng cả tiếng"
                                    + " · a name, or beginnings of its syllables, without diacritics; \"an\" is a whole syllable")
            @Size(max = 100)
            @Nullable
            String q,

            @Parameter(description = "Đơn vị và các đơn vị cấp dưới · the unit and those below it") @Nullable
            UUID unit) {

        public boolean byName() {
            return q != null && !q.isBlank();
        }
    }

    public record BelongingRow(Named unit, LocalDate from) {}

    /** @param title null where no position was held from that day on, and once the person's data was erased */
    @Schema(name = "PositionHeld")
    public record PositionRow(@Nullable String title, LocalDate from) {}

    /**
     * {@code name} is null once it was erased; {@code leftOn} is the first day without a unit.
     *
     * @param heldPosition the position that the person holds on the day; null without one
     * @param positions which positions the person has held, in the order in which they were recorded
     */
    public record PersonRow(
            UUID id,
            @Nullable String name,
            Named unit,
            List<BelongingRow> belongings,
            @Later @Nullable String heldPosition,
            @Later List<PositionRow> positions,
            @Nullable LocalDate leftOn,
            long sequence) {

        private PersonRow holding(PersonState words, LocalDate day) {
            return new PersonRow(
                    id,
                    name,
                    unit,
                    belongings,
                    title(words.positionOn(day)),
                    words.positions().stream()
                            .map(one -> new PositionRow(title(one.title()), one.from()))
                            .toList(),
                    leftOn,
                    sequence);
        }

        private static @Nullable String title(@Nullable PersonalText position) {
            return position == null ? null : position.text();
        }
    }

    /** So many names are opened to be sorted; of more people the list goes unit by unit. */
    static final int MOST_SORTED = 500;

    private static final int MOST_IN_A_UNIT = 5_000;

    private static final Comparator<PersonRow> ORDER = Comparator.<PersonRow, @Nullable String>comparing(
                    PersonRow::name, new ByName())
            .thenComparing(row -> row.id().toString());

    private static final Comparator<Named> UNITS = Comparator.comparing(Named::name, Dictionary.VIETNAMESE)
            .thenComparing(unit -> unit.id().toString());

    private final LogSubscription log;
    private final EventLog words;
    private final PeopleNames names;
    private final NameSearch search;

    PersonRegister(LogSubscription log, EventLog words, PeopleNames names, NameSearch search) {
        this.log = log;
        this.words = words;
        this.names = names;
        this.search = search;
    }

    Page<PersonRow> handle(FindPersons query, Paging paging, QueryContext context) {
        return part(query, context.after(paging), context.rows(paging), context.viewer())
                .map(rows -> holding(rows, context.viewer().today()));
    }

    /** What people are stands in the log, and is opened for those alone who are shown. */
    private List<PersonRow> holding(List<PersonRow> rows, LocalDate day) {
        Map<UUID, PersonState> persons = words.states(
                PersonState.FOLD,
                PersonEvent.class,
                rows.stream().map(PersonRow::id).toList(),
                LocalDate.MAX);
        return rows.stream()
                .map(row -> persons.containsKey(row.id()) ? row.holding(persons.get(row.id()), day) : row)
                .toList();
    }

    private Page<PersonRow> part(FindPersons query, @Nullable String behind, int most, Viewer viewer) {
        Set<UnitId> asked = asked(query, viewer);
        Set<UUID> named = query.byName() ? search.registered(query.q()) : Set.of();
        record Found(List<PersonState> persons, long position) {}
        Found found = log.still((references, position) -> new Found(
                references
                        .persons()
                        .all()
                        .filter(person ->
                                !query.byName() || named.contains(person.id().value()))
                        .filter(person -> asked.contains(person.lastUnit()))
                        .toList(),
                position));
        PersonRow last = behind == null ? null : last(behind, viewer);
        List<PersonRow> rows = found.persons().size() <= MOST_SORTED
                ? sorted(found.persons(), names(found.persons()), viewer)
                        .filter(row -> last == null || ORDER.compare(row, last) > 0)
                        .toList()
                : unitByUnit(found.persons(), last, most + 1, viewer);
        boolean more = rows.size() > most;
        List<PersonRow> shown = rows.stream().limit(most).toList();
        String after = more ? shown.get(most - 1).id().toString() : null;
        return Page.of(shown, after, found.position(), false, () -> part(query, after, most, viewer));
    }

    private static Set<UnitId> asked(FindPersons query, Viewer viewer) {
        Set<UnitId> asked = seen(viewer);
        if (query.unit() != null) {
            asked.retainAll(viewer.within(query.unit()));
        }
        return asked;
    }

    /**
     * Behind whom a part begins: whoever they are by now, their name and unit say where. Of somebody whom the reader does not see
     * that would tell where in the order their name stands.
     */
    private PersonRow last(String id, Viewer viewer) {
        return known(id)
                .flatMap(viewer.references().persons()::find)
                .filter(person -> seen(viewer).contains(person.lastUnit()))
                .map(person -> row(person, names(List.of(person)), viewer.references()))
                .orElseThrow(() -> new Refusal(Reason.INVALID_VALUE, Map.of("field", "after")));
    }

    private static Optional<PersonId> known(String id) {
        try {
            return Optional.of(PersonId.of(id));
        } catch (IllegalArgumentException madeUp) {
            return Optional.empty();
        }
    }

    private static Stream<PersonRow> sorted(List<PersonState> persons, Map<UUID, String> names, Viewer viewer) {
        return persons.stream()
                .map(person -> row(person, names, viewer.references()))
                .sorted(ORDER);
    }

    /** The people of one unit after another, so that no more names are opened than those of the units shown. */
    private List<PersonRow> unitByUnit(List<PersonState> persons, @Nullable PersonRow last, int most, Viewer viewer) {
        Map<UnitId, List<PersonState>> byUnit = persons.stream().collect(Collectors.groupingBy(PersonState::lastUnit));
        // Thousands of units need not be in order for the first few.
        PriorityQueue<Named> units = new PriorityQueue<>(UNITS);
        byUnit.keySet().stream()
                .map(unit -> Named.unit(unit, viewer.references().units()))
                .filter(unit -> last == null || UNITS.compare(unit, last.unit()) >= 0)
                .forEach(units::add);
        List<List<PersonState>> shown = new ArrayList<>();
        int further = 0;
        while (further < most && !units.isEmpty()) {
            Named unit = units.remove();
            List<PersonState> people = byUnit.getOrDefault(new UnitId(unit.id()), List.of());
            if (people.size() > MOST_IN_A_UNIT) {
                throw new Refusal(Reason.SEARCH_TOO_WIDE, Map.of("most", MOST_IN_A_UNIT));
            }
            shown.add(people);
            further += last != null && unit.equals(last.unit()) ? 0 : people.size();
        }
        Map<UUID, String> names = names(shown.stream().flatMap(List::stream).toList());
        return shown.stream()
                .flatMap(people -> sorted(people, names, viewer))
                .filter(row -> last == null || !row.unit().equals(last.unit()) || ORDER.compare(row, last) > 0)
                .toList();
    }

    /** At most so many of the people whom the reader sees and who are called so, without those who left. */
    public List<PersonRow> called(String words, int most, QueryContext context) {
        return handle(new FindPersons(words, null), new Paging(200, null), context).items().stream()
                .filter(row -> row.leftOn() == null && row.name() != null)
                .limit(most)
                .toList();
    }

    /** Empty as well for one whom the reader may not see. */
    public Optional<PersonRow> find(PersonId id, Viewer viewer) {
        return find(id, viewer.today(), viewer);
    }

    /** @param day on which the position is asked for */
    Optional<PersonRow> find(PersonId id, LocalDate day, Viewer viewer) {
        return viewer.references()
                .persons()
                .find(id)
                .filter(person -> seen(viewer).contains(person.lastUnit()))
                .map(person -> row(person, names(List.of(person)), viewer.references()))
                .map(row -> holding(List.of(row), day).get(0));
    }

    /** Whoever may name people of a unit below theirs must be able to choose them. */
    public static Set<UnitId> seen(Viewer viewer) {
        return Stream.concat(viewer.units().stream(), viewer.nominating().stream())
                .collect(Collectors.toSet());
    }

    private Map<UUID, String> names(List<PersonState> persons) {
        return names.ofPersons(
                persons.stream().map(person -> person.id().value()).toList());
    }

    private static PersonRow row(PersonState person, Map<UUID, String> names, ReferenceData references) {
        return new PersonRow(
                person.id().value(),
                names.get(person.id().value()),
                Named.unit(person.lastUnit(), references.units()),
                person.belongings().stream().map(one -> row(one, references)).toList(),
                null,
                List.of(),
                person.leftOn(),
                person.sequence());
    }

    private static BelongingRow row(Belonging belonging, ReferenceData references) {
        return new BelongingRow(Named.unit(belonging.unit(), references.units()), belonging.from());
    }
}
