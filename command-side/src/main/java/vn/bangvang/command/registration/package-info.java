/** Registrations of a unit for a year's emulation: made, amended, checked at the end. */
@NullMarked
package vn.bangvang.command.registration;

import org.jspecify.annotations.NullMarked;
