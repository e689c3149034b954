/** Results that the events of an exported history state, worked out anew from the events that they follow from. */
@NullMarked
package vn.bangvang.shared.history.results;

import org.jspecify.annotations.NullMarked;
