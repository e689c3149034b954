/** The whole query side over a real database, with a log that tests write to. */
@NullMarked
package vn.bangvang.query.testing;

import org.jspecify.annotations.NullMarked;
