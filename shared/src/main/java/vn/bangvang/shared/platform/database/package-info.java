/** The one PostgreSQL database: its roles, one connection pool for each of them, and its migrations. */
@NullMarked
package vn.bangvang.shared.platform.database;

import org.jspecify.annotations.NullMarked;
