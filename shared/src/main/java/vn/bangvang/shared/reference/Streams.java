package vn.bangvang.shared.reference;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import vn.bangvang.shared.domain.kernel.DomainEvent;
import vn.bangvang.shared.domain.kernel.Fold;

/** Where cases are read from that are not in memory. */
public interface Streams {

    /**
     * What a case had come to.
     *
     * @param sequence of its last event
     */
    record Stood<S>(S state, long sequence) {}

    /**
     * What the events of each of these cases come to: all that were told when this is called, and perhaps some that will be told a
     * moment later. Of a case that cannot be read whole, it is its readable beginning. A case without any event is left out.
     */
    <S, E extends DomainEvent> Map<UUID, Stood<S>> read(Class<E> family, Fold<S, E> fold, Collection<UUID> cases);
}
