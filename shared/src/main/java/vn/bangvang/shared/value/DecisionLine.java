package vn.bangvang.shared.value;

/** One honour in a decision: which nomination receives which award. */
public record DecisionLine(NominationId nominationId, String award) {}
