package vn.bangvang.command.nomination;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;
import vn.bangvang.command.actor.Actor;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationDrafted;
import vn.bangvang.shared.domain.nomination.NominationId;

/**
 * What a proposal of awards by place does to nominations, in its own unit of work. They are locked in the order of their
 * ids, as by decisions.
 */
@Component
public class Drafts {

    /** How far a nomination that was drafted has come. */
    public enum Standing {
        DRAFT,
        /** Submitted by its unit; also when the award has been decided by now. */
        SUBMITTED,
        /** Withdrawn, rejected or lost: the unit may be nominated for the award again. */
        ENDED
    }

    private final Repository<Nomination> nominations;

    Drafts(Repository<Nomination> nominations) {
        this.nominations = nominations;
    }

    /** How far each has come; the append is refused if one of them has moved by then. */
    public Map<NominationId, Standing> standings(List<NominationId> ids, Actor actor) {
        Map<NominationId, Standing> standings = new LinkedHashMap<>();
        for (NominationId id : inOrder(ids)) {
            Aggregate<Nomination> nomination = nominations.load(id.toString());
            actor.guard(id.value(), nomination.version());
            standings.put(id, nomination.invoke(Nomination::standing));
        }
        return standings;
    }

    public void draft(List<NominationDrafted> drafts, Actor actor) throws Exception {
        List<NominationDrafted> inOrder = drafts.stream()
                .sorted(Comparator.comparing(draft -> draft.nominationId().toString()))
                .toList();
        for (NominationDrafted draft : inOrder) {
            nominations.newInstance(() -> new Nomination(draft, actor));
        }
    }

    public void withdraw(List<NominationId> ids, String reason, LocalDate day, Actor actor) {
        inOrder(ids)
                .forEach(id -> nominations
                        .load(id.toString())
                        .execute(nomination -> nomination.withdrawDraft(reason, day, actor)));
    }

    private static List<NominationId> inOrder(List<NominationId> ids) {
        return ids.stream().sorted(Comparator.comparing(NominationId::toString)).toList();
    }
}
