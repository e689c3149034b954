package vn.bangvang.query.audit;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.bangvang.query.audit.AuditTrail.Entry;
import vn.bangvang.query.page.PageWords;
import vn.bangvang.query.readmodel.EventLog;
import vn.bangvang.query.readmodel.Named;
import vn.bangvang.query.readmodel.PeopleNames;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.congress.CongressId;
import vn.bangvang.shared.domain.decision.DecisionEvent;
import vn.bangvang.shared.domain.decision.DecisionState;
import vn.bangvang.shared.domain.kernel.MandateId;
import vn.bangvang.shared.domain.kernel.Nominee;
import vn.bangvang.shared.domain.kernel.PersonalText;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.mandate.MandateState;
import vn.bangvang.shared.domain.movement.MovementId;
import vn.bangvang.shared.domain.nomination.NominationDraftEvent;
import vn.bangvang.shared.domain.nomination.NominationDraftState;
import vn.bangvang.shared.domain.nomination.NominationEvent;
import vn.bangvang.shared.domain.nomination.NominationState;
import vn.bangvang.shared.domain.pledge.PledgeEvent;
import vn.bangvang.shared.domain.pledge.PledgeState;
import vn.bangvang.shared.domain.ranking.RankingId;
import vn.bangvang.shared.domain.registration.RegistrationEvent;
import vn.bangvang.shared.domain.registration.RegistrationState;
import vn.bangvang.shared.domain.review.ReviewEvent;
import vn.bangvang.shared.domain.review.ReviewState;
import vn.bangvang.shared.domain.review.ReviewSubject;
import vn.bangvang.shared.domain.rolemodel.RoleModelEvent;
import vn.bangvang.shared.domain.rolemodel.RoleModelState;
import vn.bangvang.shared.domain.scoring.ScoreSheetId;
import vn.bangvang.shared.reference.ReferenceData;

/** What people call the cases that acts are about today: looked up when they are shown and kept nowhere. */
final class CaseNames {

    private final EventLog log;
    private final PeopleNames people;
    private final PageWords words;
    private final ReferenceData references;
    private final Map<UUID, String> names = new HashMap<>();

    private CaseNames(EventLog log, PeopleNames people, PageWords words, ReferenceData references) {
        this.log = log;
        this.people = people;
        this.words = words;
        this.references = references;
    }

    /** By the ids of the cases; a case that has no name of its own is left out. */
    static Map<UUID, String> of(
            Collection<Entry> entries, EventLog log, PeopleNames people, PageWords words, ReferenceData references) {
        CaseNames found = new CaseNames(log, people, words, references);
        entries.stream()
                .collect(Collectors.groupingBy(
                        CaseNames::family, Collectors.mapping(Entry::aggregate, Collectors.toSet())))
                .forEach(found::add);
        return found.names;
    }

    /** What the names of all events of one kind of case begin with. */
    private static String family(Entry entry) {
        int dot = entry.event().indexOf('.');
        return dot < 0 ? entry.event() : entry.event().substring(0, dot);
    }

    private void add(String family, Set<UUID> ids) {
        switch (family) {
            case "unit", "cluster", "score-table" ->
                ids.forEach(id -> name(id, Named.nameOf(id, references).orElse(null)));
            case "person" -> names.putAll(people.ofPersons(ids));
            case "mandate" -> mandates(ids);
            case "movement" ->
                ids.forEach(id -> references
                        .movements()
                        .find(new MovementId(id))
                        .ifPresent(movement -> name(id, movement.plan().name())));
            case "score-sheet" ->
                references
                        .scores()
                        .find(ids.stream().map(ScoreSheetId::new))
                        .forEach(sheet -> name(sheet.id().value(), unit(sheet.unit()), words.period(sheet.quarter())));
            case "ranking" ->
                ids.forEach(id -> references
                        .rankings()
                        .find(new RankingId(id))
                        .ifPresent(ranking -> name(id, cluster(ranking.cluster()), words.period(ranking.period()))));
            case "congress" ->
                ids.forEach(id -> references
                        .congresses()
                        .find(new CongressId(id))
                        .ifPresent(congress -> name(
                                id, unit(congress.host()), congress.period().toString())));
            default -> {
                try {
                    told(family, ids);
                } catch (IllegalArgumentException | ClassCastException broken) {
                    // An auditor must see the acts of a case too whose stream makes no sense; such cases go without
                    // names.
                }
            }
        }
    }

    /** Those of which only their own events tell. */
    private void told(String family, Set<UUID> ids) {
        switch (family) {
            case "nomination" ->
                log.states(NominationState.FOLD, NominationEvent.class, ids, LocalDate.MAX)
                        .forEach((id, one) -> name(
                                id,
                                nominee(one.nominee()),
                                words.award(one.nominatedFor().award())));
            case "nomination-draft" ->
                log.states(NominationDraftState.FOLD, NominationDraftEvent.class, ids, LocalDate.MAX)
                        .forEach((id, one) -> name(
                                id,
                                nominee(one.contents().nominee()),
                                one.contents().award() == null
                                        ? null
                                        : words.award(one.contents().award())));
            case "decision" ->
                log.states(DecisionState.FOLD, DecisionEvent.class, ids, LocalDate.MAX)
                        .forEach((id, one) -> name(id, one.number(), unit(one.unit())));
            case "pledge" ->
                log.states(PledgeState.FOLD, PledgeEvent.class, ids, LocalDate.MAX)
                        .forEach((id, one) -> name(id, cluster(one.cluster()), Integer.toString(one.year())));
            case "review" ->
                log.states(ReviewState.FOLD, ReviewEvent.class, ids, LocalDate.MAX)
                        .forEach((id, one) -> name(
                                id,
                                one.subject() == ReviewSubject.UNIT ? unit(one.unit()) : cluster(one.cluster()),
                                Integer.toString(one.year())));
            case "registration" ->
                log.states(RegistrationState.FOLD, RegistrationEvent.class, ids, LocalDate.MAX)
                        .forEach((id, one) -> name(id, unit(one.unit()), Integer.toString(one.year())));
            case "role-model" ->
                log.states(RoleModelState.FOLD, RoleModelEvent.class, ids, LocalDate.MAX)
                        .forEach((id, one) -> name(id, nominee(one.subject())));
            default -> {}
        }
    }

    private void mandates(Set<UUID> ids) {
        List<MandateState> mandates = ids.stream()
                .flatMap(id -> references.mandates().find(new MandateId(id)).stream())
                .toList();
        Map<UUID, String> holders = people.ofAccounts(
                mandates.stream().map(mandate -> mandate.account().value()).toList());
        mandates.forEach(mandate -> name(
                mandate.id().value(),
                holders.get(mandate.account().value()),
                words.code(mandate.role()),
                unit(mandate.unit())));
    }

    /** A person whose name was erased goes by their unit, as a unit does. */
    private @Nullable String nominee(Nominee nominee) {
        PersonalText name = nominee.name();
        return name == null || name.text() == null ? unit(nominee.unitId()) : name.text();
    }

    private @Nullable String unit(UnitId unit) {
        return Named.unit(unit, references.units()).name();
    }

    private @Nullable String cluster(ClusterId cluster) {
        return Named.cluster(cluster, references.clusters()).name();
    }

    private void name(UUID id, @Nullable String... parts) {
        String name = Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(", "));
        if (!name.isEmpty()) {
            names.put(id, name);
        }
    }
}
