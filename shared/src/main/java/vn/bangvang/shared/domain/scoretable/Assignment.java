package vn.bangvang.shared.domain.scoretable;

import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.kernel.Score;

/**
 * What a unit is asked on one criterion. A criterion that is not assigned (không giao) counts neither for the unit nor in
 * its maximum; one that is not mentioned is assigned without a target.
 *
 * @param target for a quantitative criterion, 0 or more; null where none is set
 */
public record Assignment(
        String criterion, boolean assigned, @Nullable Score target) {}
