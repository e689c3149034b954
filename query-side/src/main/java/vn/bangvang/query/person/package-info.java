/** Whom a unit has, by the register of people. */
@NullMarked
package vn.bangvang.query.person;

import org.jspecify.annotations.NullMarked;
