/** The packed product as a user starts it, and how long that takes. */
@NullMarked
package vn.bangvang.benchmark.start;

import org.jspecify.annotations.NullMarked;
