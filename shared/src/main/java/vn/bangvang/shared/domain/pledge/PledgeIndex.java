package vn.bangvang.shared.domain.pledge;

import java.util.List;
import java.util.Optional;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.kernel.Cases;
import vn.bangvang.shared.domain.kernel.CasesInMemory;
import vn.bangvang.shared.domain.kernel.EventEnvelope;
import vn.bangvang.shared.domain.kernel.Period;
import vn.bangvang.shared.domain.kernel.Shelf;
import vn.bangvang.shared.domain.pledge.PledgeEvent.PledgeOpened;

/** Pledges as they stand, without their words: what results are reported against. */
public final class PledgeIndex {

    private final Cases<PledgeState, PledgeEvent> pledges;
    private final Shelf<ClusterId> shelf = new Shelf<>();

    /** Knows what it is told. */
    public PledgeIndex() {
        this(new CasesInMemory<>(PledgeState.WITHOUT_WORDS));
    }

    /** @param pledges without their words */
    public PledgeIndex(Cases<PledgeState, PledgeEvent> pledges) {
        this.pledges = pledges;
    }

    public void on(PledgeEvent event, long sequence) {
        if (event instanceof PledgeOpened e) {
            shelf.add(e.clusterId(), new Period(e.year(), 0), e.pledgeId());
        }
        pledges.on(event.pledgeId().value(), EventEnvelope.withoutActor(event, sequence));
    }

    /** The pledges of a cluster for a year. */
    public List<PledgeState> of(ClusterId cluster, int year) {
        return pledges.find(shelf.of(cluster, new Period(year, 0)));
    }

    public Optional<PledgeState> find(PledgeId id) {
        return pledges.find(id);
    }

    /** Which pledges there are. */
    public Shelf<ClusterId> shelf() {
        return shelf;
    }
}
