/** Score sheets: opened, scored by the unit and by the others, and settled until they are final. */
@NullMarked
package vn.bangvang.command.scoring;

import org.jspecify.annotations.NullMarked;
