/** Mid-year and year-end reviews. */
@NullMarked
package vn.bangvang.command.review;

import org.jspecify.annotations.NullMarked;
