/** What a node knows of streams other than the one it decides about, folded from the log in memory. */
@NullMarked
package vn.bangvang.shared.reference;

import org.jspecify.annotations.NullMarked;
