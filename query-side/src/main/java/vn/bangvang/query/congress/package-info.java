/** The register of emulation congresses (đại hội thi đua): how they are prepared, who comes, and what they resolve. */
@NullMarked
package vn.bangvang.query.congress;

import org.jspecify.annotations.NullMarked;
