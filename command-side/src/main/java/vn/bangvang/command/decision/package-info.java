/** Award decisions, of the province and of authorities outside the system. */
@NullMarked
package vn.bangvang.command.decision;

import org.jspecify.annotations.NullMarked;
