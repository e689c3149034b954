package vn.bangvang.shared.event;

import vn.bangvang.shared.value.CongressId;

/** The life of an emulation congress (đại hội thi đua quyết thắng, đại hội thi đua yêu nước). */
public sealed interface CongressEvent extends DomainEvent
        permits CongressCourseEvent, CongressPlanEvent, CongressDelegateEvent, CongressProgrammeEvent {

    CongressId congressId();
}
