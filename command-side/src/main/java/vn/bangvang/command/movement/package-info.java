/** Emulation movements and their correction. */
@NullMarked
package vn.bangvang.command.movement;

import org.jspecify.annotations.NullMarked;
