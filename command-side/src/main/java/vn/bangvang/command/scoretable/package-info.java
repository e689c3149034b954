/** Score tables: adopted by the organiser of a cluster, and amended. */
@NullMarked
package vn.bangvang.command.scoretable;

import org.jspecify.annotations.NullMarked;
