/** The command line: serve and demo, in Vietnamese first and English beside it. */
@NullMarked
package vn.bangvang.standalone.cli;

import org.jspecify.annotations.NullMarked;
