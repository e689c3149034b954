/** Personal data encrypted under a key per person, so that it can be forgotten without breaking a proof. */
@NullMarked
package vn.bangvang.shared.eventlog.privacy;

import org.jspecify.annotations.NullMarked;
