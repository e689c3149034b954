/** Who of those who may do a task has it: claimed, handed over, given back. */
@NullMarked
package vn.bangvang.command.work;

import org.jspecify.annotations.NullMarked;
