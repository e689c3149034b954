/** A checkpoint of the history when somebody asks for one. */
@NullMarked
package vn.bangvang.command.history;

import org.jspecify.annotations.NullMarked;
