/** What the oldest browsers that are served have, and what pages, styles and scripts ask of them. */
@NullMarked
package vn.bangvang.query.floor;

import org.jspecify.annotations.NullMarked;
