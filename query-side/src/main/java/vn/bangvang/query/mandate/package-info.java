/** Who may act for which unit, for those who grant and end mandates. */
@NullMarked
package vn.bangvang.query.mandate;

import org.jspecify.annotations.NullMarked;
