package vn.bangvang.query.readmodel;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import vn.bangvang.query.readmodel.EventLog.Logged;
import vn.bangvang.shared.domain.kernel.DomainEvent;
import vn.bangvang.shared.domain.kernel.Fold;
import vn.bangvang.shared.reference.ReferenceData;

/**
 * What happened to a case, told from its stream in the log: no read model keeps a timeline. Text about a person goes with the
 * person's key.
 */
@Component
public final class CaseHistory {

    /**
     * One event of a case.
     *
     * @param state what the case has come to with it
     * @param by who acted and, where that is somebody else, who entered it
     */
    public record Step<S, E>(Logged logged, E event, S state, Map<String, Object> by) {}

    private final EventLog log;
    private final PeopleNames names;

    CaseHistory(EventLog log, PeopleNames names) {
        this.log = log;
        this.names = names;
    }

    /** @param lastSequence the place in the stream up to which it is told, so that it fits the row beside it */
    public <S, E extends DomainEvent> List<Step<S, E>> of(
            UUID id, long lastSequence, Fold<S, E> fold, Class<E> family, ReferenceData references) {
        List<Logged> stream = log.stream(id, lastSequence);
        List<S> states = fold.states(
                stream.stream().map(logged -> logged.envelope(family)).toList());
        WhoActed actors = names.in(stream, references);
        return IntStream.range(0, stream.size())
                .mapToObj(i -> step(stream.get(i), family, states.get(i), actors))
                .toList();
    }

    private static <S, E> Step<S, E> step(Logged logged, Class<E> family, S state, WhoActed actors) {
        return new Step<>(logged, family.cast(logged.event()), state, actors.at(logged.position()));
    }
}
