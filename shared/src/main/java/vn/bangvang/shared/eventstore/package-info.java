/** The PostgreSQL event store: gap-free, hash-chained, appended in groups. */
@NullMarked
package vn.bangvang.shared.eventstore;

import org.jspecify.annotations.NullMarked;
