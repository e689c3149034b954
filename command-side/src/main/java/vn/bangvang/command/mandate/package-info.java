/** Mandates: granted, ended, never to oneself. */
@NullMarked
package vn.bangvang.command.mandate;

import org.jspecify.annotations.NullMarked;
