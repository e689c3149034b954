/** Medians, ratios and the description of the machine. */
@NullMarked
package vn.bangvang.benchmark.report;

import org.jspecify.annotations.NullMarked;
