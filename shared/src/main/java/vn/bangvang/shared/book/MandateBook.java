package vn.bangvang.shared.book;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.event.MandateEvent;
import vn.bangvang.shared.event.MandateEvent.AdministratorLetIn;
import vn.bangvang.shared.event.MandateEvent.FirstAdministratorAppointed;
import vn.bangvang.shared.event.MandateEvent.MandateConfirmed;
import vn.bangvang.shared.event.MandateEvent.MandateEnded;
import vn.bangvang.shared.event.MandateEvent.MandateGranted;
import vn.bangvang.shared.value.AccountId;
import vn.bangvang.shared.value.Author;
import vn.bangvang.shared.value.MandateId;
import vn.bangvang.shared.value.PersonId;
import vn.bangvang.shared.value.Role;
import vn.bangvang.shared.value.UnitId;

/** Who may act for which unit in which role. One thread writes, many read. */
public final class MandateBook {

    /** {@code sequence} is the stream's last event read: what a decision relying on the mandate guards. */
    public record Mandate(
            MandateId id,
            AccountId account,
            PersonId person,
            Role role,
            UnitId unit,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable MandateId substitutesFor,
            @Nullable LocalDate endedOn,
            boolean waiting,
            long sequence) {

        public boolean holdsOn(LocalDate day) {
            return !waiting
                    && !day.isBefore(from)
                    && (until == null || !day.isAfter(until))
                    && (endedOn == null || day.isBefore(endedOn));
        }

        private Mandate ended(LocalDate day, long sequence) {
            return new Mandate(id, account, person, role, unit, from, until, substitutesFor, day, waiting, sequence);
        }

        private Mandate seen(long sequence) {
            return new Mandate(
                    id, account, person, role, unit, from, until, substitutesFor, endedOn, waiting, sequence);
        }

        private Mandate confirmed(long sequence) {
            return new Mandate(id, account, person, role, unit, from, until, substitutesFor, endedOn, false, sequence);
        }
    }

    private final Map<MandateId, Mandate> byId = new ConcurrentHashMap<>();
    private final Map<AccountId, List<Mandate>> byAccount = new ConcurrentHashMap<>();
    private final Map<PersonId, List<Mandate>> byPerson = new ConcurrentHashMap<>();
    private final UnitTree units;

    public MandateBook(UnitTree units) {
        this.units = units;
    }

    public void on(MandateEvent event, long sequence) {
        if (event instanceof MandateGranted e) {
            put(new Mandate(
                    e.mandateId(),
                    e.accountId(),
                    e.personId(),
                    e.role(),
                    e.unitId(),
                    e.from(),
                    e.until(),
                    e.substitutesFor(),
                    null,
                    Boolean.TRUE.equals(e.awaitsConfirmation()),
                    sequence));
        } else if (event instanceof FirstAdministratorAppointed e) {
            put(new Mandate(
                    e.mandateId(),
                    e.accountId(),
                    e.personId(),
                    Role.ADMINISTRATOR,
                    e.unitId(),
                    e.from(),
                    null,
                    null,
                    null,
                    false,
                    sequence));
        } else if (event instanceof MandateConfirmed e) {
            put(byId.get(e.mandateId()).confirmed(sequence));
        } else if (event instanceof AdministratorLetIn e) {
            put(byId.get(e.mandateId()).seen(sequence));
        } else if (event instanceof MandateEnded e) {
            put(byId.get(e.mandateId()).ended(e.endedOn(), sequence));
        }
    }

    private void put(Mandate mandate) {
        byId.put(mandate.id(), mandate);
        byAccount.merge(mandate.account(), List.of(mandate), MandateBook::with);
        byPerson.merge(mandate.person(), List.of(mandate), MandateBook::with);
    }

    private static List<Mandate> with(List<Mandate> old, List<Mandate> added) {
        MandateId id = added.get(0).id();
        return Stream.concat(old.stream().filter(m -> !m.id().equals(id)), added.stream())
                .toList();
    }

    public Optional<Mandate> find(MandateId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Those that no longer hold too. */
    public Stream<Mandate> all() {
        return byId.values().stream();
    }

    /** The mandates by which anybody administers a unit on a day. */
    public Stream<Mandate> administering(UnitId unit, LocalDate day) {
        return all().filter(m -> m.role() == Role.ADMINISTRATOR && covers(m, unit) && holds(m, day));
    }

    /** Whether a mandate was ever given to the person. */
    public boolean knows(PersonId person) {
        return byPerson.containsKey(person);
    }

    /** The account's mandates that hold on a day. */
    public List<Mandate> of(AccountId account, LocalDate day) {
        return byAccount.getOrDefault(account, List.of()).stream()
                .filter(m -> holds(m, day))
                .toList();
    }

    /** The mandates that hold on a day, of the accounts or of the persons behind them by whichever of their accounts. */
    public List<Mandate> of(Author author, LocalDate day) {
        Stream<Mandate> personal =
                author.persons().flatMap(person -> byPerson.getOrDefault(person, List.of()).stream());
        Stream<Mandate> own = author.accounts().flatMap(account -> byAccount.getOrDefault(account, List.of()).stream());
        return Stream.concat(own, personal)
                .distinct()
                .filter(m -> holds(m, day))
                .toList();
    }

    /** A mandate to act in {@code role} for {@code unit}; one's own is preferred to a substitution. */
    public Optional<Mandate> authorising(AccountId account, Role role, UnitId unit, LocalDate day) {
        return of(account, day).stream()
                .filter(m -> m.role() == role && covers(m, unit))
                .min(Comparator.comparing(m -> m.substitutesFor() != null));
    }

    /** Whether any of the account's mandates of that role reaches the unit. */
    public boolean covers(Mandate mandate, UnitId unit) {
        return mandate.unit().equals(unit) || mandate.role().coversDescendants() && units.isBelow(unit, mandate.unit());
    }

    /** All mandates that one rests on: itself, the one it stands in for, and so on. */
    public List<Mandate> standing(Mandate mandate) {
        return Stream.iterate(
                        Optional.of(mandate),
                        Optional::isPresent,
                        one -> one.map(Mandate::substitutesFor).flatMap(this::find))
                .flatMap(Optional::stream)
                .toList();
    }

    /** A substitution ends with the mandate it stands in for. */
    public boolean holds(Mandate mandate, LocalDate day) {
        if (!mandate.holdsOn(day)) {
            return false;
        }
        return mandate.substitutesFor() == null
                || find(mandate.substitutesFor()).filter(m -> holds(m, day)).isPresent();
    }
}
