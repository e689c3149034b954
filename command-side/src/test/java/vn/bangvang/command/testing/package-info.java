/** What the tests of the aggregates share: a small world of units, mandates and clusters. */
@NullMarked
package vn.bangvang.command.testing;

import org.jspecify.annotations.NullMarked;
