/** Emulation congresses (đại hội thi đua yêu nước): plan, delegates, programme, honours. */
@NullMarked
package vn.bangvang.shared.domain.congress;

import org.jspecify.annotations.NullMarked;
