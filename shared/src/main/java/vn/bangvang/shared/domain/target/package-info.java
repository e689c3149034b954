/** Reports on the targets of a pledge (báo cáo kết quả thực hiện chỉ tiêu), quarter by quarter. */
@NullMarked
package vn.bangvang.shared.domain.target;

import org.jspecify.annotations.NullMarked;
