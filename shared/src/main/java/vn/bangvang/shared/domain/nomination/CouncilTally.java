package vn.bangvang.shared.domain.nomination;

/** A council's result as counts: members in all, those attending, written opinions of the absent, and how many agreed. */
public record CouncilTally(int members, int attending, int writtenOpinions, int inFavour) {}
