package vn.bangvang.shared.domain.movement;

import java.time.LocalDate;

/** A day by which something of a movement is due (thời hạn), and from which level: {@code UNIT}, {@code CLUSTER} … */
public record MovementDeadline(String code, String name, String level, LocalDate dueOn) {}
