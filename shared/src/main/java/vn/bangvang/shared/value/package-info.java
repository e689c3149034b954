/** The words of the field as values: identifiers, scores, periods, routes. Plain Java. */
@NullMarked
package vn.bangvang.shared.value;

import org.jspecify.annotations.NullMarked;
