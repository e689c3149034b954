package vn.bangvang.shared.book;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import vn.bangvang.shared.event.PledgeEvent;
import vn.bangvang.shared.event.PledgeEvent.PledgeAmended;
import vn.bangvang.shared.event.PledgeEvent.PledgeOpened;
import vn.bangvang.shared.value.PledgeId;
import vn.bangvang.shared.value.Target;
import vn.bangvang.shared.value.UnitId;

/** Pledges with the targets of their current version: what results are reported against. */
public final class PledgeBook {

    /** {@code sequence}: the last event of the pledge's stream, for a guard. */
    public record Pledge(
            PledgeId id, int year, List<UnitId> parties, int version, List<Target> targets, long sequence) {}

    private final Map<PledgeId, Pledge> pledges = new ConcurrentHashMap<>();

    public void on(PledgeEvent event, long sequence) {
        if (event instanceof PledgeOpened e) {
            pledges.put(e.pledgeId(), new Pledge(e.pledgeId(), e.year(), e.parties(), 1, e.targets(), sequence));
        } else if (event instanceof PledgeAmended e) {
            stand(e.pledgeId(), e.version(), e.targets(), sequence);
        } else {
            find(event.pledgeId()).ifPresent(p -> stand(p.id(), p.version(), p.targets(), sequence));
        }
    }

    private void stand(PledgeId id, int version, List<Target> targets, long sequence) {
        pledges.computeIfPresent(id, (key, p) -> new Pledge(id, p.year(), p.parties(), version, targets, sequence));
    }

    public Optional<Pledge> find(PledgeId id) {
        return Optional.ofNullable(pledges.get(id));
    }
}
