package vn.bangvang.query.movement;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.bangvang.query.readmodel.Listing;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.movement.MovementAudience;
import vn.bangvang.shared.domain.movement.MovementId;
import vn.bangvang.shared.domain.movement.MovementState;
import vn.bangvang.shared.reference.ReferenceData;

/** Which movements reach some units, by the policy that lets a unit receive one. */
record MovementVisibility(List<MovementId> movements) {

    static MovementVisibility to(Set<UnitId> units, ReferenceData references) {
        return of(references, audience -> audience.reaches(units));
    }

    /** The members of a cluster in a year, as far as they are reached together: not by other clusters of theirs. */
    static MovementVisibility toCluster(ClusterId id, int year, ReferenceData references) {
        Set<UnitId> members = references.clusters().find(id).flatMap(cluster -> cluster.year(year)).stream()
                .flatMap(roster -> roster.members().stream())
                .collect(Collectors.toSet());
        return of(
                references,
                audience -> audience.isForWhole(id) || !audience.isOfACluster() && audience.reaches(members));
    }

    private static MovementVisibility of(ReferenceData references, Predicate<MovementAudience> reaching) {
        return new MovementVisibility(references
                .movements()
                .all()
                .filter(movement ->
                        reaching.test(MovementAudience.of(movement, references.clusters(), references.units())))
                .map(MovementState::id)
                .toList());
    }

    /** @param id the column of the movement */
    Listing narrow(Listing listing, String id) {
        return listing.where(id + " = any(:movements::uuid[])", movements);
    }
}
