package vn.bangvang.shared.reference;

import java.util.List;
import java.util.Map;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.cluster.ClusterState;
import vn.bangvang.shared.domain.congress.CongressCourse;
import vn.bangvang.shared.domain.kernel.Shelf.Place;
import vn.bangvang.shared.domain.mandate.MandateState;
import vn.bangvang.shared.domain.movement.MovementState;
import vn.bangvang.shared.domain.nomination.NominationId;
import vn.bangvang.shared.domain.person.PersonState;
import vn.bangvang.shared.domain.ranking.RankingId;
import vn.bangvang.shared.domain.unit.UnitState;

/** What a {@link ReferenceData} is made of at one position of the log. */
public record ReferenceSnapshot(
        List<UnitState> units,
        List<PersonState> persons,
        List<MandateState> mandates,
        List<ClusterState> clusters,
        List<MovementState> movements,
        List<CongressCourse> congresses,
        List<Place<ClusterId>> pledges,
        List<Place<ClusterId>> tables,
        List<Place<ClusterId>> sheets,
        List<Place<ClusterId>> rankings,
        Map<NominationId, RankingId> awarding) {}
