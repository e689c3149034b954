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
import vn.bangvang.shared.domain.cluster.ClusterState;
import vn.bangvang.shared.domain.congress.CongressCourse;
import vn.bangvang.shared.domain.congress.CongressId;
import vn.bangvang.shared.domain.congress.CongressState;
import vn.bangvang.shared.domain.decision.DecisionEvent;
import vn.bangvang.shared.domain.decision.DecisionState;
import vn.bangvang.shared.domain.kernel.DomainEvent;
import vn.bangvang.shared.domain.kernel.Fold;
import vn.bangvang.shared.domain.kernel.MandateId;
import vn.bangvang.shared.domain.kernel.Nominee;
import vn.bangvang.shared.domain.kernel.PersonalText;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.mandate.MandateState;
import vn.bangvang.shared.domain.movement.MovementId;
import vn.bangvang.shared.domain.movement.MovementState;
import vn.bangvang.shared.domain.nomination.NominationDraftEvent;
import vn.bangvang.shared.domain.nomination.NominationDraftState;
import vn.bangvang.shared.domain.nomination.NominationEvent;
import vn.bangvang.shared.domain.nomination.NominationState;
import vn.bangvang.shared.domain.pledge.PledgeEvent;
import vn.bangvang.shared.domain.pledge.PledgeState;
import vn.bangvang.shared.domain.ranking.RankingId;
import vn.bangvang.shared.domain.ranking.RankingState;
import vn.bangvang.shared.domain.registration.RegistrationEvent;
import vn.bangvang.shared.domain.registration.RegistrationState;
import vn.bangvang.shared.domain.review.ReviewEvent;
import vn.bangvang.shared.domain.review.ReviewState;
import vn.bangvang.shared.domain.review.ReviewSubject;
import vn.bangvang.shared.domain.rolemodel.RoleModelEvent;
import vn.bangvang.shared.domain.rolemodel.RoleModelState;
import vn.bangvang.shared.domain.scoretable.ScoreTableState;
import vn.bangvang.shared.domain.scoring.ScoreSheetId;
import vn.bangvang.shared.domain.scoring.ScoreSheetState;
import vn.bangvang.shared.domain.target.TargetReportEvent;
import vn.bangvang.shared.domain.target.TargetReportState;
import vn.bangvang.shared.domain.work.WorkState;
import vn.bangvang.shared.reference.ReferenceData;

/** What people call the cases that acts are about today: looked up when they are shown and kept nowhere. */
public final class CaseNames {

    private final EventLog log;
    private final PeopleNames people;
    private final PageWords words;
    private final ReferenceData references;
    private final Map<UUID, String> known;
    private final Map<UUID, String> names = new HashMap<>();

    private CaseNames(
            EventLog log, PeopleNames people, PageWords words, ReferenceData references, Map<UUID, String> known) {
        this.known = known;
        this.log = log;
        this.people = people;
        this.words = words;
        this.references = references;
    }

    /** By the ids of the cases; a case that has no name of its own is left out. */
    static Map<UUID, String> of(
            Collection<Entry> entries, EventLog log, PeopleNames people, PageWords words, ReferenceData references) {
        CaseNames found = new CaseNames(log, people, words, references, Map.of());
        entries.stream()
                .collect(Collectors.groupingBy(
                        CaseNames::family, Collectors.mapping(Entry::aggregate, Collectors.toSet())))
                .forEach(found::add);
        return found.names;
    }

    /** The same, of cases of which the stored name of the first event is known. */
    public static Map<UUID, String> of(
            Map<UUID, String> begun, EventLog log, PeopleNames people, PageWords words, ReferenceData references) {
        CaseNames found = new CaseNames(log, people, words, references, Map.of());
        begun.entrySet().stream()
                .collect(Collectors.groupingBy(
                        one -> familyOf(one.getValue()), Collectors.mapping(Map.Entry::getKey, Collectors.toSet())))
                .forEach(found::add);
        return found.names;
    }

    /**
     * What people called one case that stood like this.
     *
     * @param known the names of then, by the ids that the state holds, and of accounts
     */
    public static @Nullable String of(
            UUID id,
            Record state,
            Map<UUID, String> known,
            EventLog log,
            PeopleNames people,
            PageWords words,
            ReferenceData references) {
        CaseNames then = new CaseNames(log, people, words, references, known);
        then.told(id, state);
        return then.names.get(id);
    }

    private static String family(Entry entry) {
        return familyOf(entry.event());
    }

    /** What the names of all events of one kind of case begin with. */
    private static String familyOf(String event) {
        int dot = event.indexOf('.');
        return dot < 0 ? event : event.substring(0, dot);
    }

    private void add(String family, Set<UUID> ids) {
        switch (family) {
            case "unit", "cluster", "score-table" ->
                ids.forEach(id -> name(id, Named.nameOf(id, references).orElse(null)));
            case "person" -> names.putAll(people.ofPersons(ids));
            case "mandate" -> mandates(ids);
            case "movement" ->
                ids.forEach(id ->
                        references.movements().find(new MovementId(id)).ifPresent(movement -> told(id, movement)));
            case "score-sheet" ->
                references
                        .scores()
                        .find(ids.stream().map(ScoreSheetId::new))
                        .forEach(sheet -> told(sheet.id().value(), sheet));
            case "ranking" ->
                ids.forEach(
                        id -> references.rankings().find(new RankingId(id)).ifPresent(ranking -> told(id, ranking)));
            case "congress" ->
                ids.forEach(id ->
                        references.congresses().find(new CongressId(id)).ifPresent(congress -> told(id, congress)));
            default -> {
                try {
                    read(family, ids);
                } catch (IllegalArgumentException | ClassCastException broken) {
                    // An auditor must see the acts of a case too whose stream makes no sense; such cases go without
                    // names.
                }
            }
        }
    }

    /** Those of which only their own events tell. */
    private void read(String family, Set<UUID> ids) {
        switch (family) {
            case "nomination" -> read(NominationState.FOLD, NominationEvent.class, ids);
            case "nomination-draft" -> read(NominationDraftState.FOLD, NominationDraftEvent.class, ids);
            case "decision" -> read(DecisionState.FOLD, DecisionEvent.class, ids);
            case "pledge" -> read(PledgeState.FOLD, PledgeEvent.class, ids);
            case "target-report" -> read(TargetReportState.FOLD, TargetReportEvent.class, ids);
            case "review" -> read(ReviewState.FOLD, ReviewEvent.class, ids);
            case "registration" -> read(RegistrationState.FOLD, RegistrationEvent.class, ids);
            case "role-model" -> read(RoleModelState.FOLD, RoleModelEvent.class, ids);
            default -> {}
        }
    }

    private <S extends Record, E extends DomainEvent> void read(Fold<S, E> fold, Class<E> family, Set<UUID> ids) {
        log.states(fold, family, ids, LocalDate.MAX).forEach(this::told);
    }

    private void told(UUID id, Record state) {
        if (state instanceof NominationState one) {
            name(id, nominee(one.nominee()), words.award(one.nominatedFor().award()));
        } else if (state instanceof NominationDraftState one) {
            String award = one.contents().award();
            name(id, nominee(one.contents().nominee()), award == null ? null : words.award(award));
        } else if (state instanceof DecisionState one) {
            name(id, one.number(), unit(one.unit()));
        } else if (state instanceof PledgeState one) {
            name(id, cluster(one.cluster()), Integer.toString(one.year()));
        } else if (state instanceof TargetReportState one) {
            name(id, unit(one.unit()), words.period(one.period()));
        } else if (state instanceof ReviewState one) {
            name(
                    id,
                    one.subject() == ReviewSubject.UNIT ? unit(one.unit()) : cluster(one.cluster()),
                    Integer.toString(one.year()));
        } else if (state instanceof RegistrationState one) {
            name(id, unit(one.unit()), Integer.toString(one.year()));
        } else if (state instanceof RoleModelState one) {
            name(id, nominee(one.subject()));
        } else if (state instanceof MovementState one) {
            name(id, one.plan().name());
        } else if (state instanceof ScoreSheetState one) {
            name(id, unit(one.unit()), words.period(one.quarter()));
        } else if (state instanceof RankingState one) {
            name(id, cluster(one.cluster()), words.period(one.period()));
        } else if (state instanceof CongressState one) {
            told(id, one.course());
        } else if (state instanceof CongressCourse one) {
            name(id, unit(one.host()), one.period().toString());
        } else if (state instanceof ClusterState one) {
            name(id, one.name());
        } else if (state instanceof ScoreTableState one) {
            name(id, one.name());
        } else if (state instanceof MandateState one) {
            name(id, known.get(one.account().value()), words.code(one.role()), unit(one.unit()));
        } else if (state instanceof WorkState one) {
            name(id, words.code(one.task().task()), unit(one.task().unitId()));
        } else {
            name(id, known.get(id));
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
        return known.containsKey(unit.value())
                ? known.get(unit.value())
                : Named.unit(unit, references.units()).name();
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
