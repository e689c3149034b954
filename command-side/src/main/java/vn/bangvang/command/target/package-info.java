/** Reports on the targets of a pledge: one a unit and quarter, and their corrections. */
@NullMarked
package vn.bangvang.command.target;

import org.jspecify.annotations.NullMarked;
