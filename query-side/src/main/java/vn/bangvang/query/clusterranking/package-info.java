/** Published rankings (bảng xếp hạng) with every version. */
@NullMarked
package vn.bangvang.query.clusterranking;

import org.jspecify.annotations.NullMarked;
