package vn.bangvang.shared.eventlog;

import java.sql.Connection;
import java.sql.SQLException;

/** Opens a connection of its own, outside every pool. */
@FunctionalInterface
public interface ConnectionOpener {
    Connection open() throws SQLException;
}
