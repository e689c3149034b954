/** What it costs to have a history that can be proved, and how fast it is checked and looked back into. */
@NullMarked
package vn.bangvang.benchmark.history;

import org.jspecify.annotations.NullMarked;
