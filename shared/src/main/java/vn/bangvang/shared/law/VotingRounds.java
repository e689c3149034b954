package vn.bangvang.shared.law;

/**
 * How often a council may vote on one nomination, and the article that says so.
 *
 * @param thenCompetentPerson whether the competent person decides after the last lost round; otherwise the case ends
 */
public record VotingRounds(int count, boolean thenCompetentPerson, String citation) {}
