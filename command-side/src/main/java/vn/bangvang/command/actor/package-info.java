/** Who acts: the account behind a command and the mandates it may rely on. */
@NullMarked
package vn.bangvang.command.actor;

import org.jspecify.annotations.NullMarked;
