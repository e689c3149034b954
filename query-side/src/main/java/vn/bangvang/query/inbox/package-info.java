/** What waits for whom (việc chờ xử lý), and why. */
@NullMarked
package vn.bangvang.query.inbox;

import org.jspecify.annotations.NullMarked;
