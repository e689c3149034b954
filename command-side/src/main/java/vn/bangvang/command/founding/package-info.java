/** The first start of a real installation: the unit at the top of the tree, and the administrator who does the rest. */
@NullMarked
package vn.bangvang.command.founding;

import org.jspecify.annotations.NullMarked;
