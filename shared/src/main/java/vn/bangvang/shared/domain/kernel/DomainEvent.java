package vn.bangvang.shared.domain.kernel;

import java.util.List;

/**
 * Something that happened, in the words the minutes would use. Stored for ever under the name and revision of its row
 * in the event catalogue.
 */
public interface DomainEvent {

    /** Keys the event takes for its aggregate; the append is refused while another aggregate holds one of them. */
    default List<Claim> claims() {
        return List.of();
    }

    /** Kinds of keys of which the event's aggregate gives up all it holds, before {@link #claims()} are taken. */
    default List<String> releases() {
        return List.of();
    }
}
