package vn.bangvang.shared.domain.pledge;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.kernel.EventEnvelope;

/** Pledges as they stand, without their words: what results are reported against. */
public final class PledgeIndex {

    private final Map<PledgeId, PledgeState> pledges = new ConcurrentHashMap<>();

    public void on(PledgeEvent event, long sequence) {
        var envelope = EventEnvelope.withoutActor(event, sequence);
        pledges.compute(
                event.pledgeId(),
                (id, before) -> PledgeState.FOLD.after(before, envelope).withoutWords());
    }

    public Stream<PledgeState> ofCluster(ClusterId cluster) {
        return pledges.values().stream().filter(pledge -> pledge.cluster().equals(cluster));
    }

    public Optional<PledgeState> find(PledgeId id) {
        return Optional.ofNullable(pledges.get(id));
    }
}
