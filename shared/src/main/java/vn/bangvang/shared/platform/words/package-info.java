/** The words of reasons and codes, in both languages. */
@NullMarked
package vn.bangvang.shared.platform.words;

import org.jspecify.annotations.NullMarked;
