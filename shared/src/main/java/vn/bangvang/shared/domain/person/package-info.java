/** The register of people: a sealed name and a unit, by dates. */
@NullMarked
package vn.bangvang.shared.domain.person;

import org.jspecify.annotations.NullMarked;
