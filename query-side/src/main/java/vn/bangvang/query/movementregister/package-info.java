/** The register of emulation movements (phong trào thi đua). */
@NullMarked
package vn.bangvang.query.movementregister;

import org.jspecify.annotations.NullMarked;
