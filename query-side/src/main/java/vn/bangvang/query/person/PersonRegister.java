package vn.bangvang.query.person;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.bangvang.query.readmodel.Named;
import vn.bangvang.query.readmodel.Page;
import vn.bangvang.query.readmodel.Paging;
import vn.bangvang.query.readmodel.PeopleNames;
import vn.bangvang.query.readmodel.QueryContext;
import vn.bangvang.query.readmodel.Viewer;
import vn.bangvang.shared.domain.kernel.PersonId;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.person.PersonState;
import vn.bangvang.shared.domain.person.PersonState.Belonging;
import vn.bangvang.shared.eventlog.LogSubscription;
import vn.bangvang.shared.reference.ReferenceData;

/**
 * The register of people as the node's reference data has it; names are opened from the log when they are asked for, and
 * cannot be searched. Seen by whoever acts for the unit, by its auditors and administrators, and by the representatives
 * of the units above.
 */
@Component
public final class PersonRegister {

    record FindPersons(
            @Parameter(description = "Đơn vị và các đơn vị cấp dưới · the unit and those below it") @Nullable
            UUID unit) {}

    public record BelongingRow(Named unit, LocalDate from) {}

    /** {@code name} is null once it was erased; {@code leftOn} is the first day without a unit. */
    public record PersonRow(
            UUID id,
            @Nullable String name,
            Named unit,
            List<BelongingRow> belongings,
            @Nullable LocalDate leftOn,
            long sequence) {}

    private static final Comparator<PersonState> ORDER =
            Comparator.comparing(person -> person.id().toString());

    private final LogSubscription log;
    private final PeopleNames names;

    PersonRegister(LogSubscription log, PeopleNames names) {
        this.log = log;
        this.names = names;
    }

    Page<PersonRow> handle(FindPersons query, Paging paging, QueryContext context) {
        return part(query, context.after(paging), context.rows(paging), context.viewer());
    }

    private Page<PersonRow> part(FindPersons query, @Nullable String behind, int most, Viewer viewer) {
        Set<UnitId> seen = seen(viewer);
        Set<UnitId> asked = query.unit() == null ? seen : viewer.within(query.unit());
        return log.still((references, position) -> {
            List<PersonState> found = references
                    .persons()
                    .all()
                    .filter(person -> seen.contains(person.lastUnit()) && asked.contains(person.lastUnit()))
                    .filter(person -> behind == null || person.id().toString().compareTo(behind) > 0)
                    .sorted(ORDER)
                    .limit(most + 1L)
                    .toList();
            boolean more = found.size() > most;
            List<PersonState> shown = found.stream().limit(most).toList();
            Map<UUID, String> names = names(shown);
            List<PersonRow> rows =
                    shown.stream().map(person -> row(person, names, references)).toList();
            String after = more ? rows.get(rows.size() - 1).id().toString() : null;
            return Page.of(rows, after, position, false, () -> part(query, after, most, viewer));
        });
    }

    /** The people of a unit and of those below it, as far as the reader sees them. */
    public List<PersonRow> ofUnit(UUID unit, Paging paging, QueryContext context) {
        return handle(new FindPersons(unit), paging, context).items();
    }

    /** Empty as well for one whom the reader may not see. */
    public Optional<PersonRow> find(PersonId id, Viewer viewer) {
        return viewer.references()
                .persons()
                .find(id)
                .filter(person -> seen(viewer).contains(person.lastUnit()))
                .map(person -> row(person, names(List.of(person)), viewer.references()));
    }

    /** Whoever may name people of a unit below theirs must be able to choose them. */
    static Set<UnitId> seen(Viewer viewer) {
        return Stream.concat(viewer.units().stream(), viewer.represented().stream())
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
                person.leftOn(),
                person.sequence());
    }

    private static BelongingRow row(Belonging belonging, ReferenceData references) {
        return new BelongingRow(Named.unit(belonging.unit(), references.units()), belonging.from());
    }
}
