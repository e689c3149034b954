/** How the command side is put together. */
@NullMarked
package vn.bangvang.command.config;

import org.jspecify.annotations.NullMarked;
