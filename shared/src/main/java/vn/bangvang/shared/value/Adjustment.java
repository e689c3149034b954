package vn.bangvang.shared.value;

/** Why one value was set otherwise than it followed from what came before. */
public record Adjustment(String criterion, String reason) {}
