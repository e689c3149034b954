/** How every read model is kept: batches, tokens, parked sequences, positions, and who may read. */
@NullMarked
package vn.bangvang.query.readmodel;

import org.jspecify.annotations.NullMarked;
