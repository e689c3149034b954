/** Rankings: opened, proposed from final sheets, objected to, published, and the awards that follow from the places. */
@NullMarked
package vn.bangvang.command.ranking;

import org.jspecify.annotations.NullMarked;
