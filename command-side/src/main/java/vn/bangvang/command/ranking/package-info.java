/** Rankings computed from the score sheets, published and published again. */
@NullMarked
package vn.bangvang.command.ranking;

import org.jspecify.annotations.NullMarked;
