/** The register of score tables (bảng điểm) with all their versions. */
@NullMarked
package vn.bangvang.query.scoretable;

import org.jspecify.annotations.NullMarked;
