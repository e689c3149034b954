/** The command line: what can be started and played, in Vietnamese first and English beside it. */
@NullMarked
package vn.bangvang.standalone.cli;

import org.jspecify.annotations.NullMarked;
