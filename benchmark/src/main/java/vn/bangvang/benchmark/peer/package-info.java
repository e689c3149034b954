/** The systems the product is measured against, each set up at its best. */
@NullMarked
package vn.bangvang.benchmark.peer;

import org.jspecify.annotations.NullMarked;
