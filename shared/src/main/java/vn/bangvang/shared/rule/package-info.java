/** The law as data and the pure policies that judge by it: no framework, no clock, no random. */
@NullMarked
package vn.bangvang.shared.rule;

import org.jspecify.annotations.NullMarked;
