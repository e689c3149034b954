/** Reviews (sơ kết, tổng kết): submitted, assessed and concluded. */
@NullMarked
package vn.bangvang.shared.domain.review;

import org.jspecify.annotations.NullMarked;
