/** Decisions on awards (quyết định khen thưởng), of this service and of authorities outside. */
@NullMarked
package vn.bangvang.shared.domain.decision;

import org.jspecify.annotations.NullMarked;
