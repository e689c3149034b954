/** A read model that fails when a test wants it to. */
@NullMarked
package vn.bangvang.query.probe;

import org.jspecify.annotations.NullMarked;
