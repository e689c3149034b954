package vn.bangvang.shared.book;

import java.util.List;
import java.util.Optional;
import vn.bangvang.shared.event.ClusterEvent;
import vn.bangvang.shared.event.CongressEvent;
import vn.bangvang.shared.event.DecisionEvent;
import vn.bangvang.shared.event.DomainEvent;
import vn.bangvang.shared.event.MandateEvent;
import vn.bangvang.shared.event.MovementEvent;
import vn.bangvang.shared.event.PersonEvent;
import vn.bangvang.shared.event.PledgeEvent;
import vn.bangvang.shared.event.RankingEvent;
import vn.bangvang.shared.event.ScoreSheetEvent;
import vn.bangvang.shared.event.ScoreTableEvent;
import vn.bangvang.shared.event.UnitEvent;
import vn.bangvang.shared.value.NominationId;

/**
 * Everything a node knows of streams other than the one it decides about. It may lag behind the log: a decision that
 * relies on it carries a guard, and a refusal is repeated after catching up.
 */
public final class ReferenceBook {

    private static final List<Class<? extends DomainEvent>> FOLLOWED = List.of(
            UnitEvent.class,
            PersonEvent.class,
            MandateEvent.class,
            ClusterEvent.class,
            MovementEvent.class,
            PledgeEvent.class,
            ScoreTableEvent.class,
            ScoreSheetEvent.class,
            RankingEvent.class,
            DecisionEvent.class,
            CongressEvent.class);

    private final UnitTree units = new UnitTree();
    private final PersonBook persons = new PersonBook();
    private final MandateBook mandates = new MandateBook(units);
    private final ClusterBook clusters = new ClusterBook();
    private final MovementBook movements = new MovementBook();
    private final PledgeBook pledges = new PledgeBook();
    private final ScoreTableBook tables = new ScoreTableBook();
    private final ScoreBook scores = new ScoreBook();
    private final RankingBook rankings = new RankingBook();
    private final DecisionBook decisions = new DecisionBook();
    private final CongressBook congresses = new CongressBook();

    /** @param sequence the event's place in its own stream, from 0 */
    public void on(DomainEvent event, long sequence) {
        if (event instanceof UnitEvent e) {
            units.on(e);
        } else if (event instanceof PersonEvent e) {
            persons.on(e, sequence);
        } else if (event instanceof MandateEvent e) {
            mandates.on(e, sequence);
        } else if (event instanceof ClusterEvent e) {
            clusters.on(e, sequence);
        } else if (event instanceof MovementEvent e) {
            movements.on(e, sequence);
        } else if (event instanceof PledgeEvent e) {
            pledges.on(e, sequence);
        } else if (event instanceof DecisionEvent e) {
            decisions.on(e, sequence);
        } else if (event instanceof CongressEvent e) {
            congresses.on(e, sequence);
        } else {
            scored(event, sequence);
        }
    }

    private void scored(DomainEvent event, long sequence) {
        if (event instanceof ScoreTableEvent e) {
            tables.on(e, sequence);
        } else if (event instanceof ScoreSheetEvent e) {
            scores.on(e, sequence);
        } else if (event instanceof RankingEvent e) {
            rankings.on(e, sequence);
        }
    }

    /** Whether the book wants to hear of an event type at all. */
    public static boolean follows(Class<? extends DomainEvent> type) {
        return FOLLOWED.stream().anyMatch(family -> family.isAssignableFrom(type));
    }

    public UnitTree units() {
        return units;
    }

    public PersonBook persons() {
        return persons;
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

    public PledgeBook pledges() {
        return pledges;
    }

    public ScoreTableBook tables() {
        return tables;
    }

    public ScoreBook scores() {
        return scores;
    }

    public RankingBook rankings() {
        return rankings;
    }

    /** What a ranking follows from, as it stands. */
    public RankingFacts rankingFacts() {
        return new RankingFacts(tables, scores, rankings);
    }

    /** What has changed since a ranking was published. */
    public Since since(RankingState ranking) {
        return rankingFacts().since(ranking, clusters.find(ranking.cluster()));
    }

    /** The ranking on whose places a nomination rests, if that is in doubt. */
    public Optional<RankingState> doubtOf(NominationId nomination) {
        return rankings.awarding(nomination).filter(ranking -> ranking.isInDoubt(nomination, since(ranking)));
    }

    public DecisionBook decisions() {
        return decisions;
    }

    public CongressBook congresses() {
        return congresses;
    }
}
