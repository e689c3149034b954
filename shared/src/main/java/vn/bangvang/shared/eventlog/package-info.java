/** The PostgreSQL event store: gap-free, hash-chained, appended in groups. */
@NullMarked
package vn.bangvang.shared.eventlog;

import org.jspecify.annotations.NullMarked;
