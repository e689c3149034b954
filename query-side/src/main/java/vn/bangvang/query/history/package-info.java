/** What was signed of the history, proofs that an event is in it, and receipts that people take along. */
@NullMarked
package vn.bangvang.query.history;

import org.jspecify.annotations.NullMarked;
