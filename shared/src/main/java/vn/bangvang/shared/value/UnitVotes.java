package vn.bangvang.shared.value;

/** How many votes a unit was given in an open or secret ballot of the members. */
public record UnitVotes(UnitId unitId, int votes) {}
