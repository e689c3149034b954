/** Axon's edges: the caches of aggregates, ids, and the settings with which every process starts. */
@NullMarked
package vn.bangvang.shared.platform.axon;

import org.jspecify.annotations.NullMarked;
