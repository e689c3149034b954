package vn.bangvang.command.ranking;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.bangvang.command.nomination.Drafts.Standing;
import vn.bangvang.shared.value.AwardProposal;
import vn.bangvang.shared.value.NominationId;
import vn.bangvang.shared.value.UnitId;

/** What was proposed before the ranking was published again, and how far each nomination has come since. */
record EarlierAwards(List<AwardProposal> proposals, Map<NominationId, Standing> standings) {

    /** The nomination that goes on: of the same unit for the same award, whatever rank it was drafted with. */
    Optional<NominationId> kept(UnitId unit, String award) {
        return proposals.stream()
                .filter(earlier ->
                        earlier.unitId().equals(unit) && earlier.award().equals(award))
                .map(AwardProposal::nominationId)
                .filter(nomination -> standings.get(nomination) != Standing.ENDED)
                .findFirst();
    }

    /** Drafts nobody is proposed by any more. What a unit has submitted is its own and stays on its route. */
    List<NominationId> outdatedDrafts(Collection<AwardProposal> now) {
        List<NominationId> proposed =
                now.stream().map(AwardProposal::nominationId).toList();
        return proposals.stream()
                .map(AwardProposal::nominationId)
                .filter(nomination -> standings.get(nomination) == Standing.DRAFT && !proposed.contains(nomination))
                .toList();
    }
}
