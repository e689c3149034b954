/** Emulation congresses: convened every five years, prepared, held, resolved, and followed by the next period. */
@NullMarked
package vn.bangvang.command.congress;

import org.jspecify.annotations.NullMarked;
