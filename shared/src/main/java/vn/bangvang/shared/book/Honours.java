package vn.bangvang.shared.book;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.book.RankingState.Publication;
import vn.bangvang.shared.event.RankingEvent;
import vn.bangvang.shared.event.RankingEvent.AcclamationConfirmed;
import vn.bangvang.shared.event.RankingEvent.AcclamationWithdrawn;
import vn.bangvang.shared.event.RankingEvent.AwardsConfirmed;
import vn.bangvang.shared.event.RankingEvent.AwardsProposed;
import vn.bangvang.shared.event.RankingEvent.AwardsWithdrawn;
import vn.bangvang.shared.event.RankingEvent.UnitAcclaimed;
import vn.bangvang.shared.value.NominationId;
import vn.bangvang.shared.value.UnitId;

/**
 * What rests on the places of a published ranking: the acclamation and the awards that were proposed. It is in doubt once
 * scores or decisions have changed since the publication, or once the unit stands elsewhere in a new one; until somebody
 * confirms it or takes it back.
 */
public record Honours(@Nullable Honour acclamation, Map<NominationId, Honour> awards) {

    /**
     * One unit in the place by which it is honoured.
     *
     * @param confirmedVersion the version of the ranking under which it was confirmed; 0 while nobody has
     * @param confirmedChanges how many changes were known then
     */
    public record Honour(UnitId unit, int rank, int confirmedVersion, int confirmedChanges) {

        static Honour of(UnitId unit, int rank) {
            return new Honour(unit, rank, 0, 0);
        }

        Honour confirmed(int version, int changes) {
            return new Honour(unit, rank, version, changes);
        }

        boolean isInDoubt(Publication now, int changes) {
            boolean confirmed = confirmedVersion == now.version();
            return changes > (confirmed ? confirmedChanges : 0) || !confirmed && now.rank(unit) != rank;
        }
    }

    static final Honours NONE = new Honours(null, Map.of());

    Honours after(RankingEvent event) {
        Honour acclaimed = acclamation;
        if (event instanceof UnitAcclaimed e) {
            return new Honours(Honour.of(e.unitId(), 1), awards);
        } else if (event instanceof AcclamationConfirmed e && acclaimed != null) {
            return new Honours(acclaimed.confirmed(e.version(), e.changes()), awards);
        } else if (event instanceof AcclamationWithdrawn) {
            return new Honours(null, awards);
        }
        Map<NominationId, Honour> now = new HashMap<>(awards);
        if (event instanceof AwardsProposed e) {
            e.proposals().forEach(award -> now.put(award.nominationId(), Honour.of(award.unitId(), award.rank())));
        } else if (event instanceof AwardsConfirmed e) {
            e.nominations()
                    .forEach(one ->
                            now.computeIfPresent(one, (id, honour) -> honour.confirmed(e.version(), e.changes())));
        } else if (event instanceof AwardsWithdrawn e) {
            now.keySet().removeAll(e.nominations());
        } else {
            return this;
        }
        return new Honours(acclamation, Map.copyOf(now));
    }

    boolean isAcclamationInDoubt(Publication now, int changes) {
        return acclamation != null && acclamation.isInDoubt(now, changes);
    }

    boolean isInDoubt(NominationId award, Publication now, int changes) {
        Honour honour = awards.get(award);
        return honour != null && honour.isInDoubt(now, changes);
    }
}
