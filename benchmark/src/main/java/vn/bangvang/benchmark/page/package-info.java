/** What pages send and how soon they are there, while others work. */
@NullMarked
package vn.bangvang.benchmark.page;

import org.jspecify.annotations.NullMarked;
