package vn.bangvang.query.readmodel;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who entered what somebody else did in one case: their accounts. Most steps are entered by whoever took them. */
public final class EnteredBy {

    record Entry(long position, long sequence, UUID account) {}

    private final Map<Long, UUID> byPosition;
    private final Map<Long, UUID> bySequence;

    EnteredBy(List<Entry> entries) {
        byPosition = entries.stream().collect(Collectors.toMap(Entry::position, Entry::account));
        bySequence = entries.stream().collect(Collectors.toMap(Entry::sequence, Entry::account));
    }

    public @Nullable UUID at(long position) {
        return byPosition.get(position);
    }

    public @Nullable UUID ofSequence(long sequence) {
        return bySequence.get(sequence);
    }
}
