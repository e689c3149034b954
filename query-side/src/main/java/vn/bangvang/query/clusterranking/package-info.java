/** Rankings (bảng xếp hạng): from opening to the awards proposed, with every version. */
@NullMarked
package vn.bangvang.query.clusterranking;

import org.jspecify.annotations.NullMarked;
