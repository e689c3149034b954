/** Realistic years written into a real installation's data folder, and what the product does on top of them. */
@NullMarked
package vn.bangvang.benchmark.growth;

import org.jspecify.annotations.NullMarked;
