/** The plain first page. */
@NullMarked
package vn.bangvang.query.home;

import org.jspecify.annotations.NullMarked;
