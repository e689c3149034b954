/** The present version on what a former one left. */
@NullMarked
package vn.bangvang.standalone.former;

import org.jspecify.annotations.NullMarked;
