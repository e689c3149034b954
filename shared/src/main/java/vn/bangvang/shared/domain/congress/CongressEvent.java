package vn.bangvang.shared.domain.congress;

import vn.bangvang.shared.domain.kernel.DomainEvent;

/** The life of an emulation congress (đại hội thi đua quyết thắng, đại hội thi đua yêu nước). */
public sealed interface CongressEvent extends DomainEvent
        permits CongressCourseEvent, CongressPlanEvent, CongressDelegateEvent, CongressProgrammeEvent {

    CongressId congressId();
}
