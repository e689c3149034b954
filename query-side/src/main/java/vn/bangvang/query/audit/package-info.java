/** The trail of every event, read from the log itself so that nothing can be forgotten. */
@NullMarked
package vn.bangvang.query.audit;

import org.jspecify.annotations.NullMarked;
