/** The standalone product: both sides in one JVM over an embedded PostgreSQL, and its command line; no business code. */
@NullMarked
package vn.bangvang.standalone;

import org.jspecify.annotations.NullMarked;
