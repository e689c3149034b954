package vn.bangvang.query.inbox;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
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

    private final EventLog log;
    private final PeopleNames names;

    CaseTitles(EventLog log, PeopleNames names) {
        this.log = log;
        this.names = names;
    }

    /** The person nominated, the movement; other cases go by their unit or cluster. */
    Map<UUID, String> of(List<Case> cases, Viewer viewer) {
        Map<UUID, String> titles = new HashMap<>();
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
                            titles.put(id, name.text());
                        }
                    });
        }
        cases.stream()
                .filter(one -> one.about().equals("movement"))
                .forEach(one -> viewer.references()
                        .movements()
                        .find(new MovementId(one.id()))
                        .ifPresent(
                                movement -> titles.put(one.id(), movement.plan().name())));
        return titles;
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
