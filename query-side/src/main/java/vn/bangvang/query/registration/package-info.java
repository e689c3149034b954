/** The register of emulation registrations (đăng ký thi đua): what units set themselves, and what came of it. */
@NullMarked
package vn.bangvang.query.registration;

import org.jspecify.annotations.NullMarked;
