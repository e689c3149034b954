package vn.bangvang.shared.value;

/** How many official delegates a unit sends to a congress (phân bổ đại biểu). */
public record DelegateQuota(UnitId unitId, int officials) {}
