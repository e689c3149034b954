/** Clusters and blocks with their members, leader and deputy per year. */
@NullMarked
package vn.bangvang.command.cluster;

import org.jspecify.annotations.NullMarked;
