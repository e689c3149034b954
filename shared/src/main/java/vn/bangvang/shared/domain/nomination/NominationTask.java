package vn.bangvang.shared.domain.nomination;

import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.UnitId;

/**
 * What is to be done next with a nomination (việc cần làm), and by whom.
 *
 * @param kind the kind of the open step, or {@code SUBMIT}, {@code RESUBMIT}, {@code RECEIVE}
 */
public record NominationTask(String kind, Role role, UnitId unit) {}
