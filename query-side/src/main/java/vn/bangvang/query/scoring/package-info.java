/** Score sheets (phiếu chấm điểm), open to all once their ranking is published. */
@NullMarked
package vn.bangvang.query.scoring;

import org.jspecify.annotations.NullMarked;
