/** Pledges (giao ước thi đua): what the units of a cluster sign before a witness. */
@NullMarked
package vn.bangvang.shared.domain.pledge;

import org.jspecify.annotations.NullMarked;
