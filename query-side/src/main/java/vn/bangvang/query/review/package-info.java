/** Mid-year and year-end reviews (sơ kết, tổng kết). */
@NullMarked
package vn.bangvang.query.review;

import org.jspecify.annotations.NullMarked;
