/** What can happen: one sealed interface a stream, one record an event, and the catalogue of stored names. */
@NullMarked
package vn.bangvang.shared.event;

import org.jspecify.annotations.NullMarked;
