/**
 * What every feature speaks of: dates and periods, scores and ratios, people and their texts, keys, and why something is
 * refused. Plain Java.
 */
@NullMarked
package vn.bangvang.shared.domain.kernel;

import org.jspecify.annotations.NullMarked;
