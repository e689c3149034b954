package vn.bangvang.shared.domain.ranking;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.nomination.NominationId;
import vn.bangvang.shared.domain.ranking.RankingState.Publication;

/**
 * What rests on the places of a published ranking: the acclamation (suy tôn) and the awards that were proposed.
 *
 * @param awards those of the newest proposal first, then what goes on of those before it
 * @param awardedVersion the version of the ranking by which awards were proposed; 0 before
 */
public record Honours(@Nullable Acclamation acclamation, List<ProposedAward> awards, int awardedVersion) {

    /**
     * One unit in the place by which it is honoured.
     *
     * @param confirmedVersion the version of the ranking under which it was confirmed; 0 while nobody has
     * @param confirmedChanges how many changes were known then
     */
    public record Honour(UnitId unit, int rank, int confirmedVersion, int confirmedChanges) {

        private static Honour of(UnitId unit, int rank) {
            return new Honour(unit, rank, 0, 0);
        }

        private Honour confirmed(int version, int changes) {
            return new Honour(unit, rank, version, changes);
        }

        boolean isInDoubt(Publication now, int changes) {
            boolean confirmed = confirmedVersion == now.version();
            return changes > (confirmed ? confirmedChanges : 0) || !confirmed && now.rank(unit) != rank;
        }
    }

    /** The leading unit with the votes of those entitled to one. */
    public record Acclamation(Honour honour, int electors, int present, int inFavour, LocalDate heldOn) {}

    /**
     * An award that a place was proposed for.
     *
     * @param current whether the newest proposal proposes it; what an older one proposed goes on once it was submitted
     */
    public record ProposedAward(AwardProposal proposal, Honour honour, boolean current, LocalDate proposedOn) {

        public NominationId nomination() {
            return proposal.nominationId();
        }

        private ProposedAward confirmed(int version, int changes) {
            return new ProposedAward(proposal, honour.confirmed(version, changes), current, proposedOn);
        }

        private ProposedAward former() {
            return new ProposedAward(proposal, honour, false, proposedOn);
        }
    }

    static final Honours NONE = new Honours(null, List.of(), 0);

    public Honours {
        awards = List.copyOf(awards);
    }

    /** The newest proposal of each nomination that is still proposed. */
    public Optional<ProposedAward> award(NominationId nomination) {
        return awards.stream()
                .filter(award -> award.nomination().equals(nomination))
                .findFirst();
    }

    Honours acclaimed(UnitId unit, int electors, int present, int inFavour, LocalDate heldOn) {
        return new Honours(
                new Acclamation(Honour.of(unit, 1), electors, present, inFavour, heldOn), awards, awardedVersion);
    }

    Honours acclamationConfirmed(int version, int changes) {
        Acclamation stands = acclamation;
        return stands == null
                ? this
                : new Honours(
                        new Acclamation(
                                stands.honour().confirmed(version, changes),
                                stands.electors(),
                                stands.present(),
                                stands.inFavour(),
                                stands.heldOn()),
                        awards,
                        awardedVersion);
    }

    Honours acclamationWithdrawn() {
        return new Honours(null, awards, awardedVersion);
    }

    /** A nomination that goes on is proposed by its newest rank. */
    Honours proposed(List<AwardProposal> proposals, int version, LocalDate day) {
        List<NominationId> now =
                proposals.stream().map(AwardProposal::nominationId).toList();
        Stream<ProposedAward> newest = proposals.stream()
                .map(award -> new ProposedAward(award, Honour.of(award.unitId(), award.rank()), true, day));
        Stream<ProposedAward> former = awards.stream()
                .filter(award -> !now.contains(award.nomination()))
                .map(ProposedAward::former);
        return new Honours(acclamation, Stream.concat(newest, former).toList(), version);
    }

    Honours confirmed(List<NominationId> nominations, int version, int changes) {
        return awarding(award -> nominations.contains(award.nomination()) ? award.confirmed(version, changes) : award);
    }

    Honours withdrawn(List<NominationId> nominations) {
        return new Honours(
                acclamation,
                awards.stream()
                        .filter(award -> !nominations.contains(award.nomination()))
                        .toList(),
                awardedVersion);
    }

    private Honours awarding(UnaryOperator<ProposedAward> change) {
        return new Honours(acclamation, awards.stream().map(change).toList(), awardedVersion);
    }
}
