package vn.bangvang.shared.value;

import java.time.LocalDate;

/** One thing to prepare for a congress: what, by whom, and the last day for it. */
public record CongressTask(String code, CongressTaskKind kind, String title, UnitId responsibleId, LocalDate dueOn) {}
