package vn.bangvang.shared.reference;

import java.util.List;
import java.util.Optional;
import vn.bangvang.shared.domain.cluster.ClusterEvent;
import vn.bangvang.shared.domain.cluster.ClusterIndex;
import vn.bangvang.shared.domain.congress.CongressEvent;
import vn.bangvang.shared.domain.congress.CongressIndex;
import vn.bangvang.shared.domain.decision.DecisionEvent;
import vn.bangvang.shared.domain.decision.DecisionIndex;
import vn.bangvang.shared.domain.kernel.DomainEvent;
import vn.bangvang.shared.domain.mandate.MandateEvent;
import vn.bangvang.shared.domain.mandate.MandateIndex;
import vn.bangvang.shared.domain.movement.MovementEvent;
import vn.bangvang.shared.domain.movement.MovementIndex;
import vn.bangvang.shared.domain.nomination.NominationId;
import vn.bangvang.shared.domain.person.PersonEvent;
import vn.bangvang.shared.domain.person.PersonIndex;
import vn.bangvang.shared.domain.pledge.PledgeEvent;
import vn.bangvang.shared.domain.pledge.PledgeIndex;
import vn.bangvang.shared.domain.ranking.DoubtPolicy;
import vn.bangvang.shared.domain.ranking.RankingEvent;
import vn.bangvang.shared.domain.ranking.RankingFacts;
import vn.bangvang.shared.domain.ranking.RankingIndex;
import vn.bangvang.shared.domain.ranking.RankingState;
import vn.bangvang.shared.domain.ranking.Since;
import vn.bangvang.shared.domain.scoretable.ScoreTableEvent;
import vn.bangvang.shared.domain.scoretable.ScoreTableIndex;
import vn.bangvang.shared.domain.scoring.ScoreIndex;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent;
import vn.bangvang.shared.domain.unit.UnitEvent;
import vn.bangvang.shared.domain.unit.UnitTree;

/**
 * Everything a node knows of streams other than the one it decides about. It may lag behind the log: a decision that
 * relies on it carries a guard, and a refusal is repeated after catching up.
 */
public final class ReferenceData {

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
    private final PersonIndex persons = new PersonIndex();
    private final MandateIndex mandates = new MandateIndex(units);
    private final ClusterIndex clusters = new ClusterIndex();
    private final MovementIndex movements = new MovementIndex();
    private final PledgeIndex pledges = new PledgeIndex();
    private final ScoreTableIndex tables = new ScoreTableIndex();
    private final ScoreIndex scores = new ScoreIndex();
    private final RankingIndex rankings = new RankingIndex();
    private final DecisionIndex decisions = new DecisionIndex();
    private final CongressIndex congresses = new CongressIndex();

    /** @param sequence the event's place in its own stream, from 0 */
    public void on(DomainEvent event, long sequence) {
        if (event instanceof UnitEvent e) {
            units.on(e, sequence);
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

    /** Whether the reference data wants to hear of an event type at all. */
    public static boolean follows(Class<? extends DomainEvent> type) {
        return FOLLOWED.stream().anyMatch(family -> family.isAssignableFrom(type));
    }

    public UnitTree units() {
        return units;
    }

    public PersonIndex persons() {
        return persons;
    }

    public MandateIndex mandates() {
        return mandates;
    }

    public ClusterIndex clusters() {
        return clusters;
    }

    public MovementIndex movements() {
        return movements;
    }

    public PledgeIndex pledges() {
        return pledges;
    }

    public ScoreTableIndex tables() {
        return tables;
    }

    public ScoreIndex scores() {
        return scores;
    }

    public RankingIndex rankings() {
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
        return rankings.awarding(nomination)
                .filter(ranking -> DoubtPolicy.isInDoubt(nomination, ranking, since(ranking)));
    }

    public DecisionIndex decisions() {
        return decisions;
    }

    public CongressIndex congresses() {
        return congresses;
    }
}
