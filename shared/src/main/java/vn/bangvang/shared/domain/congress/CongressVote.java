package vn.bangvang.shared.domain.congress;

/** A vote (biểu quyết, bầu): how many were in favour of those present. */
public record CongressVote(int inFavour, int present) {}
