/** The register of emulation movements (phong trào thi đua), and the calendar of what is due (lịch thi đua). */
@NullMarked
package vn.bangvang.query.movement;

import org.jspecify.annotations.NullMarked;
