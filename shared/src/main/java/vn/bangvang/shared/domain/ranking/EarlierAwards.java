package vn.bangvang.shared.domain.ranking;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.nomination.NominationId;

/**
 * What was proposed before a ranking was published again, and how far the nominations have come since.
 *
 * @param drafts those that their units have not submitted
 * @param ended those that came to nothing: the unit may be proposed for the award anew
 */
public record EarlierAwards(List<AwardProposal> proposals, Set<NominationId> drafts, Set<NominationId> ended) {

    /** The nomination that goes on: of the same unit for the same award, whatever rank it was drafted with. */
    public Optional<NominationId> kept(UnitId unit, String award) {
        return proposals.stream()
                .filter(earlier ->
                        earlier.unitId().equals(unit) && earlier.award().equals(award))
                .map(AwardProposal::nominationId)
                .filter(nomination -> !ended.contains(nomination))
                .findFirst();
    }

    /** Whoever is proposed for the same award as before goes on with the same nomination. */
    public List<AwardProposal> keeping(List<AwardProposal> wanted) {
        return wanted.stream()
                .map(proposal -> kept(proposal.unitId(), proposal.award())
                        .map(kept -> new AwardProposal(kept, proposal.unitId(), proposal.rank(), proposal.award()))
                        .orElse(proposal))
                .toList();
    }

    /** Those that do not go on with what was drafted before. */
    public List<AwardProposal> anew(List<AwardProposal> wanted) {
        return wanted.stream()
                .filter(proposal ->
                        !kept(proposal.unitId(), proposal.award()).equals(Optional.of(proposal.nominationId())))
                .toList();
    }

    /** Drafts nobody is proposed by any more. What a unit has submitted is its own and stays on its route. */
    public List<NominationId> outdatedDrafts(List<AwardProposal> now) {
        List<NominationId> proposed =
                now.stream().map(AwardProposal::nominationId).toList();
        return proposals.stream()
                .map(AwardProposal::nominationId)
                .filter(nomination -> drafts.contains(nomination) && !proposed.contains(nomination))
                .toList();
    }
}
