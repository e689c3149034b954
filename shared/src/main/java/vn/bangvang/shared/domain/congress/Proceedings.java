package vn.bangvang.shared.domain.congress;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.congress.CongressCourseEvent.CongressHeld;
import vn.bangvang.shared.domain.congress.CongressCourseEvent.CongressHeldCorrected;
import vn.bangvang.shared.domain.congress.CongressCourseEvent.NextPeriodLaunched;
import vn.bangvang.shared.domain.congress.CongressCourseEvent.ResolutionAdopted;
import vn.bangvang.shared.domain.congress.CongressCourseEvent.ResolutionCorrected;
import vn.bangvang.shared.domain.kernel.ActorMetadata;
import vn.bangvang.shared.domain.kernel.MandateId;

/**
 * The sitting of a congress, its resolution, and the launch of the period that follows. All is null before it happened.
 *
 * @param heldUnder the mandate under which the sitting was first recorded
 * @param sittingReason why it was corrected last
 * @param adoptedUnder the mandate under which the resolution was first recorded
 * @param resolutionReason why it was corrected last
 */
@RecordBuilder
public record Proceedings(
        @Nullable Sitting sitting,
        @Nullable MandateId heldUnder,
        @Nullable String sittingReason,
        @Nullable Resolution resolution,
        @Nullable MandateId adoptedUnder,
        @Nullable String resolutionReason,
        @Nullable NextPeriodLaunched launched)
        implements ProceedingsBuilder.With {

    static final Proceedings NONE = new Proceedings(null, null, null, null, null, null, null);

    Proceedings after(CongressCourseEvent event, ActorMetadata actor) {
        if (event instanceof CongressHeld e) {
            return with(s -> s.sitting(new Sitting(e.summoned(), e.present(), e.heldOn()))
                    .heldUnder(actor.mandate()));
        } else if (event instanceof CongressHeldCorrected e) {
            return with(s -> s.sitting(new Sitting(e.summoned(), e.present(), e.heldOn()))
                    .sittingReason(e.reason()));
        } else if (event instanceof ResolutionAdopted e) {
            return with(s -> s.resolution(new Resolution(e.text(), e.directions(), e.vote(), e.adoptedOn()))
                    .adoptedUnder(actor.mandate()));
        } else if (event instanceof ResolutionCorrected e) {
            return with(s -> s.resolution(new Resolution(e.text(), e.directions(), e.vote(), e.adoptedOn()))
                    .resolutionReason(e.reason()));
        } else if (event instanceof NextPeriodLaunched e) {
            return withLaunched(e);
        }
        throw new IllegalArgumentException(event.getClass().getName());
    }

    /** How many delegates were counted when the congress sat. */
    public int present() {
        return sitting == null ? 0 : sitting.present();
    }
}
