/** The register of units (đơn vị): found by name, with or without diacritics. */
@NullMarked
package vn.bangvang.query.unit;

import org.jspecify.annotations.NullMarked;
