package vn.bangvang.shared.history;

/**
 * Something that is not as it should be.
 *
 * @param position the first position that is concerned, 0 where none can be named
 */
public record Finding(Check check, long position, String vietnamese, String english) {}
