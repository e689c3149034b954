/** Every component of the pages at one place, for who makes and judges them. */
@NullMarked
package vn.bangvang.query.ui;

import org.jspecify.annotations.NullMarked;
