package vn.bangvang.shared.domain.congress;

import java.time.LocalDate;
import vn.bangvang.shared.domain.kernel.UnitId;

/** One thing to prepare for a congress: what, by whom, and the last day for it. */
public record CongressTask(String code, CongressTaskKind kind, String title, UnitId responsibleId, LocalDate dueOn) {}
