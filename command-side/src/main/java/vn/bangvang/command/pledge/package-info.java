/** Pledges: opened, signed or declined by every party, witnessed, changed by amendment alone, closed with the year. */
@NullMarked
package vn.bangvang.command.pledge;

import org.jspecify.annotations.NullMarked;
