package vn.bangvang.command.dispatch;

/**
 * One of several commands that are sent together, as it would be sent alone.
 *
 * @param address of the command by itself
 * @param body of the command by itself
 * @param key of the intention: under it this command happens once, sent together with others or alone
 * @param version the sequence of the case on which it was decided
 */
public record OneOfMany(AggregateCommand command, String address, Object body, String key, long version) {}
