/** What the log promises, shown on a real PostgreSQL: order, chain, groups, guards, faults. */
@NullMarked
package vn.bangvang.shared.eventstore;

import org.jspecify.annotations.NullMarked;
