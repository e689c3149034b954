/** Units in their tree, and the founding of an installation. */
@NullMarked
package vn.bangvang.command.unit;

import org.jspecify.annotations.NullMarked;
