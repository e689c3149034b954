/** Emulation movements (phong trào thi đua), launched, received and closed. */
@NullMarked
package vn.bangvang.shared.domain.movement;

import org.jspecify.annotations.NullMarked;
