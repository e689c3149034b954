/** Measures the product beside its peers on one durable PostgreSQL. */
@NullMarked
package vn.bangvang.benchmark;

import org.jspecify.annotations.NullMarked;
