/** Units (đơn vị), their kinds and names by dates, and the tree they form. */
@NullMarked
package vn.bangvang.shared.domain.unit;

import org.jspecify.annotations.NullMarked;
