/** What the reader's own account may do. */
@NullMarked
package vn.bangvang.query.account;

import org.jspecify.annotations.NullMarked;
