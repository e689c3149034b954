/** Registrations for emulation (đăng ký thi đua): targets and titles, checked at the end of the year. */
@NullMarked
package vn.bangvang.shared.domain.registration;

import org.jspecify.annotations.NullMarked;
