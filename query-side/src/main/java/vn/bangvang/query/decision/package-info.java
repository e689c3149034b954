/** The register of decisions (quyết định khen thưởng), our own and recorded ones. */
@NullMarked
package vn.bangvang.query.decision;

import org.jspecify.annotations.NullMarked;
