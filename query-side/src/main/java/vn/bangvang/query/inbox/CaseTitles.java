package vn.bangvang.query.inbox;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.bangvang.query.draft.DraftTitles;
import vn.bangvang.query.inbox.Inbox.Holder;
import vn.bangvang.query.readmodel.EventLog;
import vn.bangvang.query.readmodel.PeopleNames;
import vn.bangvang.query.readmodel.Viewer;
import vn.bangvang.shared.domain.kernel.MandateId;
import vn.bangvang.shared.domain.kernel.PersonalText;
import vn.bangvang.shared.domain.mandate.MandateState;
import vn.bangvang.shared.domain.movement.MovementId;
import vn.bangvang.shared.domain.nomination.NominationEvent;
import vn.bangvang.shared.domain.nomination.NominationState;

/** What people call the cases of an inbox and whoever has them: looked up when they are shown and kept nowhere. */
@Component
final class CaseTitles {

    /** @param namesPerson whether its stream holds the name of the person it is about */
    record Case(String about, UUID id, boolean namesPerson) {}

    /**
     * @param called the person nominated, whoever is given a mandate, the movement; null of cases that go by their unit or cluster
     * @param achievement of a draft, the code of what was achieved or its first words; null of other cases
     */
    record Title(@Nullable String called, @Nullable String achievement) {

        static final Title NONE = new Title(null, null);
    }

    private final EventLog log;
    private final PeopleNames names;
    private final DraftTitles drafts;

    CaseTitles(EventLog log, PeopleNames names, DraftTitles drafts) {
        this.log = log;
        this.names = names;
        this.drafts = drafts;
    }

    Map<UUID, Title> of(List<Case> cases, Viewer viewer) {
        Map<UUID, Title> titles = new HashMap<>();
        drafts.of(cases.stream()
                        .filter(one -> one.about().equals("nomination-draft"))
                        .map(Case::id)
                        .distinct()
                        .toList())
                .forEach((id, draft) -> titles.put(id, new Title(draft.nominee(), draft.matter())));
        List<UUID> people = cases.stream()
                .filter(Case::namesPerson)
                .map(Case::id)
                .distinct()
                .toList();
        if (!people.isEmpty()) {
            log.states(NominationState.FOLD, NominationEvent.class, people, LocalDate.MAX)
                    .forEach((id, nomination) -> {
                        PersonalText name = nomination.nominee().name();
                        if (name != null && name.text() != null) {
                            titles.put(id, new Title(name.text(), null));
                        }
                    });
        }
        cases.stream()
                .filter(one -> one.about().equals("movement"))
                .forEach(one -> viewer.references()
                        .movements()
                        .find(new MovementId(one.id()))
                        .ifPresent(movement ->
                                titles.put(one.id(), new Title(movement.plan().name(), null))));
        mandates(cases, viewer).forEach((id, name) -> titles.put(id, new Title(name, null)));
        return titles;
    }

    /** Whom each is for, as the register has them. */
    private Map<UUID, String> mandates(List<Case> cases, Viewer viewer) {
        Map<UUID, UUID> persons = new HashMap<>();
        cases.stream()
                .filter(one -> one.about().equals("mandate"))
                .forEach(one -> viewer.references()
                        .mandates()
                        .find(new MandateId(one.id()))
                        .ifPresent(mandate ->
                                persons.put(one.id(), mandate.person().value())));
        Map<UUID, String> registered = persons.isEmpty() ? Map.of() : names.ofPersons(persons.values());
        Map<UUID, String> called = new HashMap<>();
        persons.forEach((mandate, person) ->
                Optional.ofNullable(registered.get(person)).ifPresent(name -> called.put(mandate, name)));
        return called;
    }

    /** Who holds the mandates, if they still hold today. */
    Map<UUID, Holder> holders(Collection<UUID> mandates, Viewer viewer) {
        Map<UUID, MandateState> holding = new HashMap<>();
        var known = viewer.references().mandates();
        mandates.forEach(id -> known.find(new MandateId(id))
                .filter(mandate -> known.holds(mandate, viewer.today()))
                .ifPresent(mandate -> holding.put(id, mandate)));
        Map<UUID, String> called = names.ofAccounts(holding.values().stream()
                .map(mandate -> mandate.account().value())
                .toList());
        Map<UUID, Holder> holders = new HashMap<>();
        holding.forEach((id, mandate) -> holders.put(
                id,
                new Holder(
                        called.get(mandate.account().value()), mandate.account().equals(viewer.account()))));
        return holders;
    }
}
