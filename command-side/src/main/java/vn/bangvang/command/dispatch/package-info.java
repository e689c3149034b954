/** The way of a command from the caller to the log and back: repeated where the facts moved, answered once per key. */
@NullMarked
package vn.bangvang.command.dispatch;

import org.jspecify.annotations.NullMarked;
