/** Score tables (bảng điểm): the criteria by which a cluster is scored in a year, and the terms of ranking. */
@NullMarked
package vn.bangvang.shared.domain.scoretable;

import org.jspecify.annotations.NullMarked;
