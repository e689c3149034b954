/** The register of pledges (giao ước thi đua): who has signed, declined and witnessed which version. */
@NullMarked
package vn.bangvang.query.pledge;

import org.jspecify.annotations.NullMarked;
