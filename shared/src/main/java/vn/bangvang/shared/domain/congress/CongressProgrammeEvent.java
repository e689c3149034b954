package vn.bangvang.shared.domain.congress;

import java.time.LocalDate;
import java.util.List;
import vn.bangvang.shared.domain.kernel.CaseText;
import vn.bangvang.shared.domain.kernel.PersonalText;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.nomination.NominationId;

/** What a congress hears and whom it honours. */
public sealed interface CongressProgrammeEvent extends CongressEvent {

    /** A paper to be read (báo cáo tham luận). */
    record PresentationRegistered(
            CongressId congressId,
            String code,
            String title,
            UnitId unitId,
            PersonalText speaker,
            LocalDate registeredOn)
            implements CongressProgrammeEvent {}

    /** {@code order}: its place in the programme, from 1. */
    record PresentationAccepted(CongressId congressId, String code, int order, LocalDate acceptedOn)
            implements CongressProgrammeEvent {}

    record PresentationDelivered(CongressId congressId, String code, LocalDate deliveredOn)
            implements CongressProgrammeEvent {}

    record PresentationWithdrawn(CongressId congressId, String code, CaseText reason, LocalDate withdrawnOn)
            implements CongressProgrammeEvent {}

    /** Honours of the period, drawn from the decisions on record. */
    record HonoursDrawn(CongressId congressId, List<HonourLine> lines, LocalDate drawnOn)
            implements CongressProgrammeEvent {}

    /** It was drawn wrongly; the decision itself stands. */
    record HonourStruck(CongressId congressId, NominationId nominationId, CaseText reason, LocalDate struckOn)
            implements CongressProgrammeEvent {}
}
