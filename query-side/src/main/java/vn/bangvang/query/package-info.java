/** The side that keeps the read models and answers questions. */
@NullMarked
package vn.bangvang.query;

import org.jspecify.annotations.NullMarked;
