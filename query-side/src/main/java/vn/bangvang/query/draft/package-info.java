/** What units prepare before they nominate, and what waits for their signatures. */
@NullMarked
package vn.bangvang.query.draft;

import org.jspecify.annotations.NullMarked;
