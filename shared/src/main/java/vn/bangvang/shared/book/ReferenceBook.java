package vn.bangvang.shared.book;

import vn.bangvang.shared.event.ClusterEvent;
import vn.bangvang.shared.event.CongressEvent;
import vn.bangvang.shared.event.DecisionEvent;
import vn.bangvang.shared.event.DomainEvent;
import vn.bangvang.shared.event.MandateEvent;
import vn.bangvang.shared.event.MovementEvent;
import vn.bangvang.shared.event.PledgeEvent;
import vn.bangvang.shared.event.ScoreSheetEvent;
import vn.bangvang.shared.event.UnitEvent;

/**
 * Everything a node knows of streams other than the one it decides about. It may lag behind the log: a decision that
 * relies on it carries a guard, and a refusal is repeated after catching up.
 */
public final class ReferenceBook {

    private final UnitTree units = new UnitTree();
    private final MandateBook mandates = new MandateBook(units);
    private final ClusterBook clusters = new ClusterBook();
    private final MovementBook movements = new MovementBook();
    private final ScoreBook scores = new ScoreBook();
    private final DecisionBook decisions = new DecisionBook();
    private final PledgeBook pledges = new PledgeBook();
    private final CongressBook congresses = new CongressBook();

    /** @param sequence the event's place in its own stream, from 0 */
    public void on(DomainEvent event, long sequence) {
        if (event instanceof UnitEvent e) {
            units.on(e);
        } else if (event instanceof MandateEvent e) {
            mandates.on(e, sequence);
        } else if (event instanceof ClusterEvent e) {
            clusters.on(e, sequence);
        } else if (event instanceof MovementEvent e) {
            movements.on(e, sequence);
        } else if (event instanceof ScoreSheetEvent e) {
            scores.on(e, sequence);
        } else if (event instanceof DecisionEvent e) {
            decisions.on(e, sequence);
        } else if (event instanceof PledgeEvent e) {
            pledges.on(e, sequence);
        } else if (event instanceof CongressEvent e) {
            congresses.on(e);
        }
    }

    /** Whether the book wants to hear of an event type at all. */
    public static boolean follows(Class<? extends DomainEvent> type) {
        return UnitEvent.class.isAssignableFrom(type)
                || MandateEvent.class.isAssignableFrom(type)
                || ClusterEvent.class.isAssignableFrom(type)
                || MovementEvent.class.isAssignableFrom(type)
                || ScoreSheetEvent.class.isAssignableFrom(type)
                || DecisionEvent.class.isAssignableFrom(type)
                || PledgeEvent.class.isAssignableFrom(type)
                || CongressBook.follows(type);
    }

    public UnitTree units() {
        return units;
    }

    public MandateBook mandates() {
        return mandates;
    }

    public ClusterBook clusters() {
        return clusters;
    }

    public MovementBook movements() {
        return movements;
    }

    public ScoreBook scores() {
        return scores;
    }

    public DecisionBook decisions() {
        return decisions;
    }

    public PledgeBook pledges() {
        return pledges;
    }

    public CongressBook congresses() {
        return congresses;
    }
}
