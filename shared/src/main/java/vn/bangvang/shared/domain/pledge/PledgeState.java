package vn.bangvang.shared.domain.pledge;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.kernel.EventEnvelope;
import vn.bangvang.shared.domain.kernel.Fold;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.pledge.PledgeEvent.PledgeAmended;
import vn.bangvang.shared.domain.pledge.PledgeEvent.PledgeClosed;
import vn.bangvang.shared.domain.pledge.PledgeEvent.PledgeFullySigned;
import vn.bangvang.shared.domain.pledge.PledgeEvent.PledgeOpened;
import vn.bangvang.shared.domain.pledge.PledgeEvent.PledgeSigned;
import vn.bangvang.shared.domain.pledge.PledgeEvent.PledgeWitnessed;
import vn.bangvang.shared.domain.pledge.PledgeEvent.SignatureDeclined;

/**
 * A pledge as it stands (giao ước thi đua). What each of its events means is said here and nowhere else.
 *
 * @param version of the text, from 1; every signature, decline and witness's signature is of this version
 * @param dropped the targets that amendments left out, by their codes, as they stood last
 * @param witness null if nobody is to witness this version
 * @param signUntil the last day for signing; null without one
 * @param amendedOn when this version was made; null for the first one
 * @param latest the latest business date since this version was made
 * @param declined the day on which a party last declined; it may have signed since
 * @param answeredOn the day of the newest signature or decline; null while nobody has answered
 * @param fullySignedOn when the last party signed; null while one is missing
 * @param sequence of its last event, for a guard
 */
@RecordBuilder
public record PledgeState(
        PledgeId id,
        ClusterId cluster,
        int year,
        UnitId organiser,
        List<UnitId> parties,
        int version,
        PledgeText text,
        Map<String, Target> dropped,
        @Nullable Witness witness,
        @Nullable LocalDate signUntil,
        LocalDate openedOn,
        @Nullable LocalDate amendedOn,
        LocalDate latest,
        Set<UnitId> signed,
        Map<UnitId, LocalDate> declined,
        @Nullable LocalDate answeredOn,
        @Nullable LocalDate fullySignedOn,
        @Nullable LocalDate witnessedOn,
        @Nullable LocalDate closedOn,
        long sequence)
        implements PledgeStateBuilder.With {

    public static final Fold<PledgeState, PledgeEvent> FOLD = new Fold<>(PledgeState::first, PledgeState::after);

    /** The same without words, for whoever decides about other cases: no event's meaning depends on them. */
    public static final Fold<PledgeState, PledgeEvent> WITHOUT_WORDS = new Fold<>(
            event -> first(event).withoutWords(),
            (before, event) -> before.after(event).withoutWords());

    private static PledgeState first(EventEnvelope<PledgeEvent> envelope) {
        if (envelope.event() instanceof PledgeOpened e) {
            return PledgeStateBuilder.builder()
                    .id(e.pledgeId())
                    .cluster(e.clusterId())
                    .year(e.year())
                    .organiser(e.organiserId())
                    .parties(e.parties())
                    .version(1)
                    .text(new PledgeText(e.theme(), e.contents(), e.targets()))
                    .dropped(Map.of())
                    .witness(e.witness())
                    .signUntil(e.signUntil())
                    .openedOn(e.openedOn())
                    .latest(e.openedOn())
                    .signed(Set.of())
                    .declined(Map.of())
                    .sequence(envelope.sequence())
                    .build();
        }
        throw new IllegalArgumentException("A pledge begins with its opening");
    }

    public PledgeState after(EventEnvelope<PledgeEvent> envelope) {
        return changed(envelope.event()).withSequence(envelope.sequence());
    }

    private PledgeState changed(PledgeEvent event) {
        if (event instanceof PledgeSigned e) {
            Set<UnitId> all = new HashSet<>(signed);
            all.add(e.unitId());
            return answered(e.signedOn()).withSigned(Set.copyOf(all));
        } else if (event instanceof SignatureDeclined e) {
            Map<UnitId, LocalDate> all = new HashMap<>(declined);
            all.put(e.unitId(), e.declinedOn());
            return answered(e.declinedOn()).withDeclined(Map.copyOf(all));
        } else if (event instanceof PledgeFullySigned e) {
            return withFullySignedOn(e.signedOn());
        } else if (event instanceof PledgeWitnessed e) {
            return dated(e.witnessedOn()).withWitnessedOn(e.witnessedOn());
        } else if (event instanceof PledgeAmended e) {
            return amended(e);
        } else if (event instanceof PledgeClosed e) {
            return withClosedOn(e.closedOn());
        }
        throw new IllegalArgumentException(event.getClass().getName());
    }

    /** A new version begins without any answer; the parties stay. */
    private PledgeState amended(PledgeAmended event) {
        return with(s -> s.version(event.version())
                .text(new PledgeText(event.theme(), event.contents(), event.targets()))
                .dropped(droppedBy(event.targets()))
                .witness(event.witness())
                .signUntil(event.signUntil())
                .amendedOn(event.amendedOn())
                .latest(event.amendedOn())
                .signed(Set.of())
                .declined(Map.of())
                .answeredOn(null)
                .fullySignedOn(null)
                .witnessedOn(null));
    }

    private Map<String, Target> droppedBy(List<Target> amended) {
        Map<String, Target> all = new HashMap<>(dropped);
        text.targets().forEach(target -> all.put(target.code(), target));
        amended.forEach(target -> all.remove(target.code()));
        return Map.copyOf(all);
    }

    private PledgeState answered(LocalDate day) {
        return dated(day).withAnsweredOn(day);
    }

    private PledgeState dated(LocalDate day) {
        return day.isAfter(latest) ? withLatest(day) : this;
    }

    /** What decisions about other cases ask for: neither words nor names, but the targets, and which unit witnesses. */
    public PledgeState withoutWords() {
        Witness unit = witness == null ? null : new Witness(witness.unitId(), null, null, null);
        return with(s -> s.text(new PledgeText("", List.of(), text.targets())).witness(unit));
    }

    public boolean isClosed() {
        return closedOn != null;
    }

    /** The day on which the version was made. */
    public LocalDate since() {
        return amendedOn == null ? openedOn : amendedOn;
    }

    /** Whether the party has signed or declined the version. */
    public boolean hasAnswered(UnitId party) {
        return signed.contains(party) || declined.containsKey(party);
    }

    /** The parties that have signed the version. */
    public List<UnitId> bound() {
        return parties.stream().filter(signed::contains).toList();
    }

    /** Those that declined and did not sign after all: they are bound by nothing in the version. */
    public List<UnitId> refused() {
        return parties.stream()
                .filter(party -> declined.containsKey(party) && !signed.contains(party))
                .toList();
    }

    /** A body outside the tree of units is to witness it. */
    public boolean isWitnessedFromOutside() {
        return witness != null && witness.unitId() == null;
    }

    /**
     * The unit that acts for the witness; null without a witness. What a body outside the tree signed on paper is
     * recorded by the organiser.
     */
    public @Nullable UnitId witnessingUnit() {
        return witness == null ? null : witness.unitId() == null ? organiser : witness.unitId();
    }
}
