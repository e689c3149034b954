/** What a contender is, and how load is put on one. */
@NullMarked
package vn.bangvang.benchmark.load;

import org.jspecify.annotations.NullMarked;
