/** Personal data at rest: sealed, erasable, and never in the clear. */
@NullMarked
package vn.bangvang.shared.privacy;

import org.jspecify.annotations.NullMarked;
