package vn.bangvang.shared.value;

/** Which award a unit is proposed for by its place; the nomination of that id is drafted with it. */
public record AwardProposal(NominationId nominationId, UnitId unitId, int rank, String award) {}
