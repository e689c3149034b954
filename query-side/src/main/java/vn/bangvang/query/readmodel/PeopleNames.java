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
import org.springframework.stereotype.Component;
import vn.bangvang.query.readmodel.EventLog.Logged;
import vn.bangvang.shared.domain.kernel.DomainEvent;
import vn.bangvang.shared.domain.kernel.EventFamilies;
import vn.bangvang.shared.domain.kernel.MandateId;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.mandate.MandateIndex;
import vn.bangvang.shared.domain.mandate.MandateState;
import vn.bangvang.shared.domain.person.PersonEvent;
import vn.bangvang.shared.domain.unit.UnitTree;
import vn.bangvang.shared.platform.identity.Accounts;
import vn.bangvang.shared.reference.ReferenceData;

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

    private static final Set<Class<? extends DomainEvent>> NAMING =
            Set.copyOf(EventFamilies.of(PersonEvent.Naming.class));

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
    public Map<UUID, String> ofSubstituted(Collection<MandateState> mandates, MandateIndex references) {
        return ofHolders(
                mandates.stream()
                        .flatMap(one -> Stream.ofNullable(one.substitutesFor()))
                        .map(MandateId::value)
                        .toList(),
                references);
    }

    /** Who holds these mandates, by the id of the mandate. */
    public Map<UUID, String> ofHolders(Collection<UUID> mandates, MandateIndex references) {
        Map<UUID, UUID> holders = new HashMap<>();
        mandates.forEach(id -> references
                .find(new MandateId(id))
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
        return ofPersons(ids, Long.MAX_VALUE);
    }

    /** As each was called at a position of the log, as far as they may still be called so. */
    public Map<UUID, String> ofPersons(Collection<UUID> ids, long position) {
        Map<UUID, String> names = new HashMap<>();
        for (Logged logged : log.streams(ids, NAMING)) {
            if (logged.position() <= position) {
                names.put(
                        logged.aggregateId(),
                        ((PersonEvent.Naming) logged.event()).name().text());
            }
        }
        names.values().removeIf(Objects::isNull);
        return names;
    }

    /** Who took each step of a case. */
    public WhoActed in(UUID aggregate, ReferenceData references) {
        return WhoActed.in(log.steps(aggregate), this, references);
    }

    WhoActed in(List<Logged> stream, ReferenceData references) {
        return WhoActed.in(
                stream.stream()
                        .map(logged -> new WhoActed.Step(logged.position(), logged.metadata()))
                        .toList(),
                this,
                references);
    }

    /** Who acted, with names beside the ids: of accounts and persons, of the unit acted for, and of who is stood in for. */
    public List<Map<String, Object>> beside(List<? extends Map<String, ?>> actors, ReferenceData references) {
        Map<UUID, String> accountNames = ofAccounts(ids(actors, ACCOUNTS.keySet()));
        Map<UUID, String> personNames = ofPersons(ids(actors, PERSONS.keySet()));
        Map<UUID, String> holders = ofHolders(ids(actors, MANDATES.keySet()), references.mandates());
        Map<UUID, String> unitNames = ofUnits(ids(actors, UNITS.keySet()), references.units());
        return actors.stream()
                .<Map<String, Object>>map(actor -> {
                    Map<String, Object> named = new HashMap<>(actor);
                    put(named, ACCOUNTS, accountNames);
                    put(named, PERSONS, personNames);
                    put(named, MANDATES, holders);
                    put(named, UNITS, unitNames);
                    return named;
                })
                .toList();
    }

    private static Set<UUID> ids(List<? extends Map<String, ?>> actors, Set<String> fields) {
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
