package vn.bangvang.shared.eventlog;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.kernel.Claim;
import vn.bangvang.shared.eventlog.AppendContext.Guard;
import vn.bangvang.shared.eventlog.AppendContext.IdempotencyKey;
import vn.bangvang.shared.eventlog.AppendUnit.Draft;

/**
 * Decides, unit by unit in their order, which of a group may be appended, on the facts read under the append lock and
 * on what the units admitted before will have changed.
 */
final class Admission {

    private final Map<UUID, Long> heads;
    private final Map<Claim, UUID> holders;
    private final Set<UsedKey> usedKeys;

    record UsedKey(UUID account, String key) {}

    Admission(Map<UUID, Long> heads, Map<Claim, UUID> holders, Set<UsedKey> usedKeys) {
        this.heads = new HashMap<>(heads);
        this.holders = new HashMap<>(holders);
        this.usedKeys = new HashSet<>(usedKeys);
    }

    /** Why the unit may not be appended, or null when it may; an admitted unit's effects count for the next. */
    @Nullable
    RuntimeException judge(AppendUnit unit) {
        RuntimeException objection = objection(unit);
        if (objection == null) {
            admit(unit);
        }
        return objection;
    }

    private @Nullable RuntimeException objection(AppendUnit unit) {
        IdempotencyKey key = unit.key;
        if (key != null && usedKeys.contains(new UsedKey(key.account(), key.key()))) {
            return new KeyAlreadyUsedException(key.key());
        }
        for (Guard guard : unit.guards) {
            if (heads.getOrDefault(guard.aggregateId(), -1L) != guard.sequence()) {
                return new GuardMovedException(guard);
            }
        }
        return takenClaim(unit);
    }

    private @Nullable RuntimeException takenClaim(AppendUnit unit) {
        var taken = new HashMap<>(holders);
        for (Draft draft : unit.drafts) {
            release(taken, draft);
            for (Claim claim : draft.claims()) {
                UUID holder = taken.putIfAbsent(claim, draft.aggregateId());
                if (holder != null && !holder.equals(draft.aggregateId())) {
                    return new ReservationTakenException(claim, holder);
                }
            }
        }
        return null;
    }

    private void admit(AppendUnit unit) {
        if (unit.key != null) {
            usedKeys.add(new UsedKey(unit.key.account(), unit.key.key()));
        }
        for (Draft draft : unit.drafts) {
            heads.computeIfPresent(draft.aggregateId(), (id, head) -> draft.seq());
            release(holders, draft);
            draft.claims().forEach(claim -> holders.put(claim, draft.aggregateId()));
        }
    }

    private static void release(Map<Claim, UUID> holders, Draft draft) {
        if (!draft.releases().isEmpty()) {
            holders.entrySet()
                    .removeIf(held -> held.getValue().equals(draft.aggregateId())
                            && draft.releases().contains(held.getKey().stored()));
        }
    }
}
