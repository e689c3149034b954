/** The command line as its user sees it, down to exit codes of real processes. */
@NullMarked
package vn.bangvang.standalone.cli;

import org.jspecify.annotations.NullMarked;
