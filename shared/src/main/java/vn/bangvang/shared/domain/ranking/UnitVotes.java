package vn.bangvang.shared.domain.ranking;

import vn.bangvang.shared.domain.kernel.UnitId;

/** How many votes a unit was given in an open or secret ballot of the members. */
public record UnitVotes(UnitId unitId, int votes) {}
