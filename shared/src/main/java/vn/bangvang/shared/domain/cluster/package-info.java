/** Clusters and blocks (cụm, khối thi đua): their years, members and leaders. */
@NullMarked
package vn.bangvang.shared.domain.cluster;

import org.jspecify.annotations.NullMarked;
