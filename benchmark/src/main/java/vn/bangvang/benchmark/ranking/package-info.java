/** How long the ranking of a very large cluster takes: from its inputs, from the log, and after one change. */
@NullMarked
package vn.bangvang.benchmark.ranking;

import org.jspecify.annotations.NullMarked;
