/** Mid-year and year-end reviews (sơ kết, tổng kết). */
@NullMarked
package vn.bangvang.query.reviewregister;

import org.jspecify.annotations.NullMarked;
