/** Mandates (thẩm quyền): who may act for which unit, in which role and when. */
@NullMarked
package vn.bangvang.shared.domain.mandate;

import org.jspecify.annotations.NullMarked;
