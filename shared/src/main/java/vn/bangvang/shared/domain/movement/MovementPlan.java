package vn.bangvang.shared.domain.movement;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.kernel.UnitId;

/**
 * What a movement is about (chủ đề, mục tiêu, nội dung), how long it runs, to whom it is sent and what is due when.
 *
 * @param level who launches it, as a word: {@code UNIT}, {@code CLUSTER}, {@code PROVINCE}, {@code CENTRAL} …
 * @param scope the units it is sent to; empty: all members of its cluster or, without one, all units below the organiser
 */
public record MovementPlan(
        MovementKind kind,
        String level,
        String name,
        String theme,
        @Nullable String objective,
        List<String> contents,
        LocalDate from,
        LocalDate to,
        List<UnitId> scope,
        List<MovementDeadline> deadlines) {}
