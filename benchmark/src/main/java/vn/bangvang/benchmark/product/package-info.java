/** The product as a contender: its store alone, its command gateway, and its HTTP server. */
@NullMarked
package vn.bangvang.benchmark.product;

import org.jspecify.annotations.NullMarked;
