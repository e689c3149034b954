/** Rankings (xếp hạng): how points become places, ties, objections, publication and awards by place. */
@NullMarked
package vn.bangvang.shared.domain.ranking;

import org.jspecify.annotations.NullMarked;
