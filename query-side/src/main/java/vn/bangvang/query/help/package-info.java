/** Trợ giúp: what each role can do and how, what can be relied on, and what happens with data of people. */
@NullMarked
package vn.bangvang.query.help;

import org.jspecify.annotations.NullMarked;
