package vn.bangvang.shared.domain.kernel;

/**
 * An event with what a fold may ask beside it. What the event says is in the event; who acted is part of what it means.
 *
 * @param sequence its place in its own stream, from 0
 */
public record EventEnvelope<E extends DomainEvent>(E event, ActorMetadata actor, long sequence) {

    private static final ActorMetadata NOBODY = new ActorMetadata(null, null);

    /** For reference data: no decision about another case asks who acted. */
    public static <E extends DomainEvent> EventEnvelope<E> withoutActor(E event, long sequence) {
        return new EventEnvelope<>(event, NOBODY, sequence);
    }
}
