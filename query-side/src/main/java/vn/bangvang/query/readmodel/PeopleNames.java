package vn.bangvang.query.readmodel;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.bangvang.query.readmodel.EventLog.Logged;
import vn.bangvang.shared.book.MandateBook;
import vn.bangvang.shared.book.MandateBook.Mandate;
import vn.bangvang.shared.book.ReferenceBook;
import vn.bangvang.shared.book.UnitTree;
import vn.bangvang.shared.event.PersonEvent.PersonRegistered;
import vn.bangvang.shared.event.PersonEvent.PersonRenamed;
import vn.bangvang.shared.identity.Accounts;
import vn.bangvang.shared.value.MandateId;
import vn.bangvang.shared.value.UnitId;

/** The names of accounts and of registered persons, looked up when they are asked for and kept nowhere. */
@Component
public final class PeopleNames {

    /** For the ids under which an event says who acted, the name that stands beside each. */
    private static final Map<String, String> ACCOUNTS = Map.of("account", "accountName", "enteredBy", "enteredByName");

    private static final Map<String, String> PERSONS = Map.of(
            "person",
            "personName",
            "mandatePerson",
            "mandatePersonName",
            "enteredByPerson",
            "enteredByPersonName",
            "enteredByMandatePerson",
            "enteredByMandatePersonName");

    private static final Map<String, String> MANDATES = Map.of("substitutesFor", "substitutesForName");
    private static final Map<String, String> UNITS = Map.of("unit", "unitName");

    private final Accounts accounts;
    private final EventLog log;

    PeopleNames(Accounts accounts, EventLog log) {
        this.accounts = accounts;
        this.log = log;
    }

    public Map<UUID, String> ofAccounts(Collection<UUID> ids) {
        return accounts.displayNames(ids);
    }

    /** Who holds the mandates that these stand in for, by the id of that mandate. */
    public Map<UUID, String> ofSubstituted(Collection<Mandate> mandates, MandateBook book) {
        return ofHolders(
                mandates.stream()
                        .flatMap(one -> Stream.ofNullable(one.substitutesFor()))
                        .map(MandateId::value)
                        .toList(),
                book);
    }

    private Map<UUID, String> ofHolders(Collection<UUID> mandates, MandateBook book) {
        Map<UUID, UUID> holders = new HashMap<>();
        mandates.forEach(id -> book.find(new MandateId(id))
                .ifPresent(held -> holders.put(id, held.account().value())));
        Map<UUID, String> accountNames = ofAccounts(holders.values());
        Map<UUID, String> names = new HashMap<>();
        holders.forEach((mandate, account) -> names.put(mandate, accountNames.get(account)));
        return names;
    }

    private static Map<UUID, String> ofUnits(Collection<UUID> ids, UnitTree units) {
        Map<UUID, String> names = new HashMap<>();
        ids.forEach(id -> names.put(id, Named.unit(new UnitId(id), units).name()));
        return names;
    }

    /** As each is called now; those whose data was erased, and those who were never registered, are left out. */
    public Map<UUID, String> ofPersons(Collection<UUID> ids) {
        Map<UUID, String> names = new HashMap<>();
        for (Logged logged : log.streams(ids, Set.of(PersonRegistered.class, PersonRenamed.class))) {
            names.put(logged.aggregateId(), name(logged));
        }
        names.values().removeIf(Objects::isNull);
        return names;
    }

    private static @Nullable String name(Logged logged) {
        return logged.event() instanceof PersonRegistered registered
                ? registered.name().text()
                : ((PersonRenamed) logged.event()).name().text();
    }

    /** Who took each step of a case. */
    public WhoActed in(UUID aggregate, ReferenceBook book) {
        return WhoActed.in(log.told(aggregate), this, book);
    }

    /** Who acted, with names beside the ids: of accounts and persons, of the unit acted for, and of who is stood in for. */
    public List<Map<String, Object>> beside(List<Map<String, Object>> actors, ReferenceBook book) {
        Map<UUID, String> accountNames = ofAccounts(ids(actors, ACCOUNTS.keySet()));
        Map<UUID, String> personNames = ofPersons(ids(actors, PERSONS.keySet()));
        Map<UUID, String> holders = ofHolders(ids(actors, MANDATES.keySet()), book.mandates());
        Map<UUID, String> unitNames = ofUnits(ids(actors, UNITS.keySet()), book.units());
        return actors.stream()
                .map(actor -> {
                    Map<String, Object> named = new HashMap<>(actor);
                    put(named, ACCOUNTS, accountNames);
                    put(named, PERSONS, personNames);
                    put(named, MANDATES, holders);
                    put(named, UNITS, unitNames);
                    return named;
                })
                .toList();
    }

    private static Set<UUID> ids(List<Map<String, Object>> actors, Set<String> fields) {
        Set<UUID> ids = new HashSet<>();
        actors.forEach(actor -> fields.stream()
                .flatMap(field -> Stream.ofNullable(actor.get(field)))
                .forEach(id -> ids.add(UUID.fromString(id.toString()))));
        return ids;
    }

    private static void put(Map<String, Object> actor, Map<String, String> fields, Map<UUID, String> names) {
        fields.forEach((field, beside) -> {
            Object id = actor.get(field);
            String name = id == null ? null : names.get(UUID.fromString(id.toString()));
            if (name != null) {
                actor.put(beside, name);
            }
        });
    }
}
