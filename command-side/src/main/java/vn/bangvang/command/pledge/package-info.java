/** Pledges: opened, signed by every party, changed by amendment alone. */
@NullMarked
package vn.bangvang.command.pledge;

import org.jspecify.annotations.NullMarked;
