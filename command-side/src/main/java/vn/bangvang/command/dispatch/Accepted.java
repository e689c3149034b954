package vn.bangvang.command.dispatch;

import java.util.UUID;

/**
 * The answer to every command.
 *
 * @param id the aggregate commanded
 * @param sequence its last event, for {@code If-Match}
 * @param position where the command ended in the log, for reading one's own write
 */
public record Accepted(UUID id, long sequence, long position) {}
