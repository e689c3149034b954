/** The rule sets the product knows, from when to when, and what of them has to be confirmed. */
@NullMarked
package vn.bangvang.query.law;

import org.jspecify.annotations.NullMarked;
