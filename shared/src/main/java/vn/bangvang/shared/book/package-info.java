/** Facts about other streams that decisions rely on, folded from the log in memory. */
@NullMarked
package vn.bangvang.shared.book;

import org.jspecify.annotations.NullMarked;
