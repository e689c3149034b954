package vn.bangvang.command.nomination;

import java.time.LocalDate;
import vn.bangvang.shared.domain.decision.DecisionId;
import vn.bangvang.shared.domain.kernel.UnitId;

/** A decision as its nominations see it; {@code unitId} is the body that decides or records it. */
public record Ruling(DecisionId decisionId, UnitId unitId, String number, LocalDate decidedOn) {}
