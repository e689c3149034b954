/** One JVM for each contender, driven over its standard input and output. */
@NullMarked
package vn.bangvang.benchmark.worker;

import org.jspecify.annotations.NullMarked;
