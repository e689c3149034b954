/**
 * Standings (thứ hạng): who leads and why, now, as published, at any past position of the log, and what if. There are no
 * tables: all is computed from the facts of the log by the same policies that publish a ranking.
 */
@NullMarked
package vn.bangvang.query.standings;

import org.jspecify.annotations.NullMarked;
