/** Nominations on their way through a route that is data. */
@NullMarked
package vn.bangvang.command.nomination;

import org.jspecify.annotations.NullMarked;
