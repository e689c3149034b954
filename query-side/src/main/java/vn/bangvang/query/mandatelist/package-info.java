/** Who may act for which unit, for those who grant and end mandates. */
@NullMarked
package vn.bangvang.query.mandatelist;

import org.jspecify.annotations.NullMarked;
