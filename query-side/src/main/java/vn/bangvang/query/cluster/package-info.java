/** The register of clusters and blocks (cụm, khối thi đua) with the roster of each year. */
@NullMarked
package vn.bangvang.query.cluster;

import org.jspecify.annotations.NullMarked;
