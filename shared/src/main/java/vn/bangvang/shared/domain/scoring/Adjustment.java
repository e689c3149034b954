package vn.bangvang.shared.domain.scoring;

/**
 * Why one value was set otherwise than it followed from what came before, or why it stands although the unit explained
 * it otherwise.
 */
public record Adjustment(String criterion, String reason) {}
