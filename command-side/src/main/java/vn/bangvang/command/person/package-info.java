/** The register of people: whom a unit has, by name and date. */
@NullMarked
package vn.bangvang.command.person;

import org.jspecify.annotations.NullMarked;
