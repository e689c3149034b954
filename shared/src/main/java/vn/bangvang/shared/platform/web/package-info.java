/** What every HTTP answer and request has in common: problems, clean text, limits, pages of a list and tables. */
@NullMarked
package vn.bangvang.shared.platform.web;

import org.jspecify.annotations.NullMarked;
