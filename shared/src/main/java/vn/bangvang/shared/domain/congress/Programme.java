package vn.bangvang.shared.domain.congress;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.congress.CongressProgrammeEvent.HonourStruck;
import vn.bangvang.shared.domain.congress.CongressProgrammeEvent.HonoursDrawn;
import vn.bangvang.shared.domain.congress.CongressProgrammeEvent.PresentationAccepted;
import vn.bangvang.shared.domain.congress.CongressProgrammeEvent.PresentationDelivered;
import vn.bangvang.shared.domain.congress.CongressProgrammeEvent.PresentationRegistered;
import vn.bangvang.shared.domain.congress.CongressProgrammeEvent.PresentationWithdrawn;
import vn.bangvang.shared.domain.kernel.PersonId;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.nomination.NominationId;

/**
 * What a congress hears and whom it honours, as it stands.
 *
 * @param presentations by their codes, those that were withdrawn too
 * @param honours those that were drawn and not struck again
 */
public record Programme(Map<String, Presentation> presentations, Map<NominationId, HonourLine> honours) {

    static final Programme EMPTY = new Programme(Map.of(), Map.of());

    /** How far a presentation has come (báo cáo tham luận). */
    public enum Step {
        REGISTERED,
        ACCEPTED,
        DELIVERED,
        WITHDRAWN
    }

    /**
     * One presentation as it stands.
     *
     * @param order its place in the programme, from 1; null before it is accepted and once it is withdrawn
     * @param sequence of the last event about it
     */
    @RecordBuilder
    public record Presentation(
            String code,
            String title,
            UnitId unit,
            PersonId speaker,
            Step step,
            @Nullable Integer order,
            LocalDate registeredOn,
            @Nullable LocalDate acceptedOn,
            @Nullable LocalDate deliveredOn,
            @Nullable LocalDate withdrawnOn,
            long sequence)
            implements ProgrammePresentationBuilder.With {}

    Programme after(CongressProgrammeEvent event, long sequence) {
        if (event instanceof PresentationRegistered e) {
            return put(new Presentation(
                    e.code(),
                    e.title(),
                    e.unitId(),
                    e.speaker().person(),
                    Step.REGISTERED,
                    null,
                    e.registeredOn(),
                    null,
                    null,
                    null,
                    sequence));
        } else if (event instanceof PresentationAccepted e) {
            return changing(
                    e.code(),
                    sequence,
                    p -> p.with(s -> s.step(Step.ACCEPTED).order(e.order()).acceptedOn(e.acceptedOn())));
        } else if (event instanceof PresentationDelivered e) {
            return changing(
                    e.code(), sequence, p -> p.with(s -> s.step(Step.DELIVERED).deliveredOn(e.deliveredOn())));
        } else if (event instanceof PresentationWithdrawn e) {
            return changing(
                    e.code(),
                    sequence,
                    p -> p.with(s -> s.step(Step.WITHDRAWN).order(null).withdrawnOn(e.withdrawnOn())));
        } else if (event instanceof HonoursDrawn e) {
            Map<NominationId, HonourLine> drawn = honours;
            for (HonourLine line : e.lines()) {
                drawn = Entries.with(drawn, line.nominationId(), line);
            }
            return new Programme(presentations, drawn);
        } else if (event instanceof HonourStruck e) {
            return new Programme(presentations, Entries.without(honours, e.nominationId()));
        }
        throw new IllegalArgumentException(event.getClass().getName());
    }

    private Programme changing(String code, long sequence, UnaryOperator<Presentation> change) {
        Presentation before = presentations.get(code);
        if (before == null) {
            throw new IllegalArgumentException("No presentation " + code);
        }
        return put(change.apply(before).withSequence(sequence));
    }

    private Programme put(Presentation presentation) {
        return new Programme(Entries.with(presentations, presentation.code(), presentation), honours);
    }

    /** The presentations that this event of the congress was about. */
    public Stream<Presentation> touchedBy(long sequence) {
        return presentations.values().stream().filter(presentation -> presentation.sequence() == sequence);
    }
}
