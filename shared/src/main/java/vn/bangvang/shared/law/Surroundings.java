package vn.bangvang.shared.law;

import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.kernel.UnitId;

/**
 * What the places of a nomination's route are found by, on the day of its submission.
 *
 * @param clusterLeader who speaks for the cluster; null when the nomination names no cluster
 * @param clusterOrganiser null when the nomination names no cluster
 * @param province the province that the nomination names, else the top of the tree
 */
public record Surroundings(
        UnitLine line,
        @Nullable UnitId clusterLeader,
        @Nullable UnitId clusterOrganiser,
        UnitId province,
        Bodies bodies) {}
