/** Who of those who may do a task has taken it upon them (phân việc). */
@NullMarked
package vn.bangvang.shared.domain.work;

import org.jspecify.annotations.NullMarked;
