/** How the query side is put together. */
@NullMarked
package vn.bangvang.query.config;

import org.jspecify.annotations.NullMarked;
