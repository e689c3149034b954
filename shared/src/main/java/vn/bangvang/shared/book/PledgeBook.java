package vn.bangvang.shared.book;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import vn.bangvang.shared.event.PledgeEvent;
import vn.bangvang.shared.event.PledgeEvent.PledgeAmended;
import vn.bangvang.shared.event.PledgeEvent.PledgeOpened;
import vn.bangvang.shared.event.PledgeEvent.PledgeSigned;
import vn.bangvang.shared.event.PledgeEvent.SignatureDeclined;
import vn.bangvang.shared.value.PledgeId;
import vn.bangvang.shared.value.Target;
import vn.bangvang.shared.value.UnitId;

/** Pledges with the targets of their current version: what results are reported against. */
public final class PledgeBook {

    /**
     * @param refused parties that have declined the current version and not signed it since: they are bound by nothing in it
     * @param sequence the last event of the pledge's stream, for a guard
     */
    public record Pledge(
            PledgeId id,
            int year,
            List<UnitId> parties,
            int version,
            List<Target> targets,
            Set<UnitId> refused,
            long sequence) {

        private Pledge after(PledgeEvent event, long moved) {
            if (event instanceof PledgeAmended e) {
                return new Pledge(id, year, parties, e.version(), e.targets(), Set.of(), moved);
            }
            Set<UnitId> declined = new HashSet<>(refused);
            if (event instanceof SignatureDeclined e) {
                declined.add(e.unitId());
            } else if (event instanceof PledgeSigned e) {
                declined.remove(e.unitId());
            }
            return new Pledge(id, year, parties, version, targets, Set.copyOf(declined), moved);
        }
    }

    private final Map<PledgeId, Pledge> pledges = new ConcurrentHashMap<>();

    public void on(PledgeEvent event, long sequence) {
        if (event instanceof PledgeOpened e) {
            pledges.put(
                    e.pledgeId(), new Pledge(e.pledgeId(), e.year(), e.parties(), 1, e.targets(), Set.of(), sequence));
        } else {
            pledges.computeIfPresent(event.pledgeId(), (id, pledge) -> pledge.after(event, sequence));
        }
    }

    public Optional<Pledge> find(PledgeId id) {
        return Optional.ofNullable(pledges.get(id));
    }
}
