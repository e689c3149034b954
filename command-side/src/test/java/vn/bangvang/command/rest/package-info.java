/** What the command side takes over HTTP. */
@NullMarked
package vn.bangvang.command.rest;

import org.jspecify.annotations.NullMarked;
