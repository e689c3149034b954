/** The forms of pages, turned into the requests that programs send: the same commands, checks and refusals. */
@NullMarked
package vn.bangvang.command.form;

import org.jspecify.annotations.NullMarked;
