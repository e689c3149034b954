/** Score sheets: self-scores, cross-scores and their corrections. */
@NullMarked
package vn.bangvang.command.scoring;

import org.jspecify.annotations.NullMarked;
