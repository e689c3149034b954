/** What all pages share: the frame, the words, dates and numbers as people read them. A page itself lies with its feature. */
@NullMarked
package vn.bangvang.query.page;

import org.jspecify.annotations.NullMarked;
