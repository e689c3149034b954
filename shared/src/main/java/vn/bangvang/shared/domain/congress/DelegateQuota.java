package vn.bangvang.shared.domain.congress;

import vn.bangvang.shared.domain.kernel.UnitId;

/** How many official delegates a unit sends to a congress (phân bổ đại biểu). */
public record DelegateQuota(UnitId unitId, int officials) {}
