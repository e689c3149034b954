/**
 * How scores become points, points a total, and totals a rank: pure, exact, and the same wherever a ranking is computed,
 * shown, explained or checked.
 */
@NullMarked
package vn.bangvang.shared.rule.scoring;

import org.jspecify.annotations.NullMarked;
