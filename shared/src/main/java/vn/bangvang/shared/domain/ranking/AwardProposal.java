package vn.bangvang.shared.domain.ranking;

import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.nomination.NominationId;

/** Which award a unit is proposed for by its place; the nomination of that id is drafted with it. */
public record AwardProposal(NominationId nominationId, UnitId unitId, int rank, String award) {}
