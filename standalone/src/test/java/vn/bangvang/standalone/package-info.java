/** Both sides in one context. */
@NullMarked
package vn.bangvang.standalone;

import org.jspecify.annotations.NullMarked;
