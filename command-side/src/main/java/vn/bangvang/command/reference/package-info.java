/** What a command names but does not own, looked up in the reference data and guarded. */
@NullMarked
package vn.bangvang.command.reference;

import org.jspecify.annotations.NullMarked;
