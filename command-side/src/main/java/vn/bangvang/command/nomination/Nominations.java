package vn.bangvang.command.nomination;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;
import vn.bangvang.command.actor.Actor;
import vn.bangvang.shared.domain.decision.DecisionLine;
import vn.bangvang.shared.domain.kernel.Distinct;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.nomination.NominationId;

/** What a decision does to its nominations within its own unit of work: to all of them, or to none. */
@Component
public class Nominations {

    private final Repository<Nomination> nominations;

    Nominations(Repository<Nomination> nominations) {
        this.nominations = nominations;
    }

    /** @return the decision's lines in the order of {@code ids} */
    public List<DecisionLine> decide(List<NominationId> ids, Ruling ruling, Actor actor) {
        return each(ids, nomination -> nomination.decide(ruling, actor));
    }

    public List<DecisionLine> decideExternally(List<NominationId> ids, Ruling ruling, String authority, Actor actor) {
        return each(ids, nomination -> nomination.decideExternally(ruling, authority, actor));
    }

    /** They are locked in the order of their ids, so that two decisions never wait for each other. */
    private List<DecisionLine> each(List<NominationId> ids, Function<Nomination, DecisionLine> ruling) {
        Distinct.check(ids);
        Map<NominationId, DecisionLine> lines = new HashMap<>();
        ids.stream()
                .sorted(Comparator.comparing(NominationId::toString))
                .forEach(id -> lines.put(id, rule(id, ruling)));
        return ids.stream().map(lines::get).toList();
    }

    private DecisionLine rule(NominationId id, Function<Nomination, DecisionLine> ruling) {
        try {
            return nominations.load(id.toString()).invoke(ruling);
        } catch (AggregateNotFoundException e) {
            throw new Refusal(Reason.UNKNOWN_NOMINATION, Map.of("nomination", id));
        } catch (Refusal refusal) {
            throw refusal.with("nomination", id);
        }
    }
}
