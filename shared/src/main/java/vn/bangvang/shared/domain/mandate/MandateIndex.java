package vn.bangvang.shared.domain.mandate;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.bangvang.shared.domain.kernel.AccountId;
import vn.bangvang.shared.domain.kernel.Author;
import vn.bangvang.shared.domain.kernel.EventEnvelope;
import vn.bangvang.shared.domain.kernel.MandateId;
import vn.bangvang.shared.domain.kernel.PersonId;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.unit.UnitTree;

/** Who may act for which unit in which role. One thread writes, many read. */
public final class MandateIndex {

    private final Map<MandateId, MandateState> byId = new ConcurrentHashMap<>();
    private final Map<AccountId, List<MandateState>> byAccount = new ConcurrentHashMap<>();
    private final Map<PersonId, List<MandateState>> byPerson = new ConcurrentHashMap<>();
    private final UnitTree units;

    public MandateIndex(UnitTree units) {
        this.units = units;
    }

    public void on(MandateEvent event, long sequence) {
        MandateState before = sequence == 0 ? null : byId.get(event.mandateId());
        put(MandateState.FOLD.after(before, EventEnvelope.withoutActor(event, sequence)));
    }

    public void put(MandateState mandate) {
        byId.put(mandate.id(), mandate);
        byAccount.merge(mandate.account(), List.of(mandate), MandateIndex::with);
        byPerson.merge(mandate.person(), List.of(mandate), MandateIndex::with);
    }

    private static List<MandateState> with(List<MandateState> old, List<MandateState> added) {
        MandateId id = added.get(0).id();
        return Stream.concat(old.stream().filter(m -> !m.id().equals(id)), added.stream())
                .toList();
    }

    public Optional<MandateState> find(MandateId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Those that no longer hold too. */
    public Stream<MandateState> all() {
        return byId.values().stream();
    }

    /** The mandates by which anybody administers a unit on a day. */
    public Stream<MandateState> administering(UnitId unit, LocalDate day) {
        return all().filter(m -> m.role() == Role.ADMINISTRATOR && covers(m, unit) && holds(m, day));
    }

    /** Whether a mandate was ever given to the person. */
    public boolean knows(PersonId person) {
        return byPerson.containsKey(person);
    }

    /** The account's mandates that hold on a day. */
    public List<MandateState> of(AccountId account, LocalDate day) {
        return byAccount.getOrDefault(account, List.of()).stream()
                .filter(m -> holds(m, day))
                .toList();
    }

    /**
     * The mandates that hold on a day, of the accounts or of the persons behind them by whichever of their accounts, and of
     * those whom they stand in for.
     */
    public List<MandateState> of(Author author, LocalDate day) {
        Stream<MandateState> personal = Stream.concat(author.persons(), author.insteadOf().stream())
                .flatMap(person -> byPerson.getOrDefault(person, List.of()).stream());
        Stream<MandateState> own =
                author.accounts().flatMap(account -> byAccount.getOrDefault(account, List.of()).stream());
        return Stream.concat(own, personal)
                .distinct()
                .filter(m -> holds(m, day))
                .toList();
    }

    /** A mandate to act in {@code role} for {@code unit}; one's own is preferred to a substitution. */
    public Optional<MandateState> authorising(AccountId account, Role role, UnitId unit, LocalDate day) {
        return of(account, day).stream()
                .filter(m -> m.role() == role && covers(m, unit))
                .min(Comparator.comparing(m -> m.substitutesFor() != null));
    }

    /** Whether any of the account's mandates of that role reaches the unit. */
    public boolean covers(MandateState mandate, UnitId unit) {
        return mandate.unit().equals(unit) || mandate.role().coversDescendants() && units.isBelow(unit, mandate.unit());
    }

    /** All mandates that one rests on: itself, the one it stands in for, and so on. */
    public List<MandateState> standing(MandateState mandate) {
        return Stream.iterate(
                        Optional.of(mandate),
                        Optional::isPresent,
                        one -> one.map(MandateState::substitutesFor).flatMap(this::find))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Whom a mandate stands in for, up to the first one; nobody but for a substitution. */
    public Set<PersonId> insteadOf(MandateState mandate) {
        return standing(mandate).stream().skip(1).map(MandateState::person).collect(Collectors.toSet());
    }

    /** Whoever acts by a mandate, as it counts for the separation of duties. */
    public Author holder(MandateState mandate) {
        return mandate.holder().insteadOf(insteadOf(mandate));
    }

    /** A substitution ends with the mandate it stands in for. */
    public boolean holds(MandateState mandate, LocalDate day) {
        if (!mandate.holdsOn(day)) {
            return false;
        }
        return mandate.substitutesFor() == null
                || find(mandate.substitutesFor()).filter(m -> holds(m, day)).isPresent();
    }
}
