/** Emulation movements: launched, received, put off where a deadline needs it, closed with their results. */
@NullMarked
package vn.bangvang.command.movement;

import org.jspecify.annotations.NullMarked;
