/** Rankings (bảng xếp hạng): from opening to the awards proposed, with every version. */
@NullMarked
package vn.bangvang.query.ranking;

import org.jspecify.annotations.NullMarked;
