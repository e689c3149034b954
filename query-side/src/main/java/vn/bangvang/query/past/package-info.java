/**
 * Any case as it was (xem tại thời điểm): as it was recorded up to an event or a moment, and what was true of a day. There are no
 * tables: all is folded from the log by the folds of the cases.
 */
@NullMarked
package vn.bangvang.query.past;

import org.jspecify.annotations.NullMarked;
