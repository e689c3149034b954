/** The pages in a real browser, by clicking alone. */
@NullMarked
package vn.bangvang.standalone.page;

import org.jspecify.annotations.NullMarked;
