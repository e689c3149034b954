/** Results against the targets of pledges (kết quả thực hiện chỉ tiêu): the units' reports and how far each has come. */
@NullMarked
package vn.bangvang.query.target;

import org.jspecify.annotations.NullMarked;
