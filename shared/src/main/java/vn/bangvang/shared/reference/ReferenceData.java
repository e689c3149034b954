package vn.bangvang.shared.reference;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.bangvang.shared.domain.cluster.ClusterEvent;
import vn.bangvang.shared.domain.cluster.ClusterIndex;
import vn.bangvang.shared.domain.congress.CongressEvent;
import vn.bangvang.shared.domain.congress.CongressIndex;
import vn.bangvang.shared.domain.decision.DecisionEvent;
import vn.bangvang.shared.domain.decision.DecisionIndex;
import vn.bangvang.shared.domain.decision.DecisionState;
import vn.bangvang.shared.domain.kernel.DomainEvent;
import vn.bangvang.shared.domain.mandate.MandateEvent;
import vn.bangvang.shared.domain.mandate.MandateIndex;
import vn.bangvang.shared.domain.movement.MovementEvent;
import vn.bangvang.shared.domain.movement.MovementIndex;
import vn.bangvang.shared.domain.nomination.NominationId;
import vn.bangvang.shared.domain.person.PersonEvent;
import vn.bangvang.shared.domain.person.PersonIndex;
import vn.bangvang.shared.domain.pledge.PledgeEvent;
import vn.bangvang.shared.domain.pledge.PledgeEvent.PledgeOpened;
import vn.bangvang.shared.domain.pledge.PledgeIndex;
import vn.bangvang.shared.domain.pledge.PledgeState;
import vn.bangvang.shared.domain.ranking.DoubtPolicy;
import vn.bangvang.shared.domain.ranking.RankingEvent;
import vn.bangvang.shared.domain.ranking.RankingEvent.AwardsProposed;
import vn.bangvang.shared.domain.ranking.RankingEvent.RankingOpened;
import vn.bangvang.shared.domain.ranking.RankingFacts;
import vn.bangvang.shared.domain.ranking.RankingIndex;
import vn.bangvang.shared.domain.ranking.RankingState;
import vn.bangvang.shared.domain.ranking.Since;
import vn.bangvang.shared.domain.scoretable.ScoreTableEvent;
import vn.bangvang.shared.domain.scoretable.ScoreTableEvent.ScoreTableAdopted;
import vn.bangvang.shared.domain.scoretable.ScoreTableIndex;
import vn.bangvang.shared.domain.scoretable.ScoreTableState;
import vn.bangvang.shared.domain.scoring.ScoreIndex;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.ScoreSheetOpened;
import vn.bangvang.shared.domain.scoring.ScoreSheetState;
import vn.bangvang.shared.domain.unit.UnitEvent;
import vn.bangvang.shared.domain.unit.UnitTree;

/**
 * Everything a node knows of streams other than the one it decides about. It may lag behind the log: a decision that
 * relies on it carries a guard, and a refusal is repeated after catching up. Units, people, mandates, clusters, movements and
 * congresses are all in memory; sheets, rankings, tables, pledges and decisions, of which each year brings more, when they are asked for.
 */
public final class ReferenceData {

    /** Of these each case is in memory. */
    private static final List<Class<? extends DomainEvent>> KEPT = List.of(
            UnitEvent.class,
            PersonEvent.class,
            MandateEvent.class,
            ClusterEvent.class,
            MovementEvent.class,
            CongressEvent.class);

    /** Of these, which grow with the years, it is known which cases there are; what has come of one is read when it is asked for. */
    private static final List<Class<? extends DomainEvent>> REMEMBERED = List.of(
            PledgeEvent.class, ScoreTableEvent.class, ScoreSheetEvent.class, RankingEvent.class, DecisionEvent.class);

    /** The events of these that say which cases there are, and for which nominations. */
    private static final Set<Class<? extends DomainEvent>> NAMING = Set.of(
            PledgeOpened.class,
            ScoreTableAdopted.class,
            ScoreSheetOpened.class,
            RankingOpened.class,
            AwardsProposed.class);

    private static final int SHEETS = 20_000;
    private static final int OTHERS = 2_000;

    private final UnitTree units = new UnitTree();
    private final PersonIndex persons = new PersonIndex();
    private final MandateIndex mandates = new MandateIndex(units);
    private final ClusterIndex clusters = new ClusterIndex();
    private final MovementIndex movements = new MovementIndex();
    private final CongressIndex congresses = new CongressIndex();
    private final PledgeIndex pledges;
    private final ScoreTableIndex tables;
    private final ScoreIndex scores;
    private final RankingIndex rankings;
    private final DecisionIndex decisions;
    private final List<RememberedCases<?, ?>> remembered;

    /** Knows what it is told, and of the rest nothing. */
    public ReferenceData() {
        pledges = new PledgeIndex();
        tables = new ScoreTableIndex();
        scores = new ScoreIndex();
        rankings = new RankingIndex();
        decisions = new DecisionIndex();
        remembered = List.of();
    }

    /** @param log where cases are read from that are not in memory */
    public ReferenceData(Streams log) {
        var ofPledges = new RememberedCases<>(PledgeEvent.class, PledgeState.WITHOUT_WORDS, log, OTHERS);
        var ofTables = new RememberedCases<>(ScoreTableEvent.class, ScoreTableState.FOLD, log, OTHERS);
        var ofScores = new RememberedCases<>(ScoreSheetEvent.class, ScoreSheetState.FOLD, log, SHEETS);
        var ofRankings = new RememberedCases<>(RankingEvent.class, RankingState.FOLD, log, OTHERS);
        var ofDecisions = new RememberedCases<>(DecisionEvent.class, DecisionState.FOLD, log, OTHERS);
        pledges = new PledgeIndex(ofPledges);
        tables = new ScoreTableIndex(ofTables);
        scores = new ScoreIndex(ofScores);
        rankings = new RankingIndex(ofRankings);
        decisions = new DecisionIndex(ofDecisions);
        remembered = List.of(ofPledges, ofTables, ofScores, ofRankings, ofDecisions);
    }

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

    /** Whether the reference data must hear of every event of a type, whichever case it is of. */
    public static boolean needs(Class<? extends DomainEvent> type) {
        return NAMING.contains(type) || KEPT.stream().anyMatch(family -> family.isAssignableFrom(type));
    }

    /** Whether the reference data wants to hear of an event type at all: of what it does not need, if it remembers the case. */
    public static boolean follows(Class<? extends DomainEvent> type) {
        return needs(type) || REMEMBERED.stream().anyMatch(family -> family.isAssignableFrom(type));
    }

    /** Whether a case of a kind that grows is in memory. */
    public boolean remembers(UUID id) {
        return remembered.stream().anyMatch(cases -> cases.remembers(id));
    }

    /** What was read may not be in the log any more. */
    public void forget() {
        remembered.forEach(RememberedCases::forget);
    }

    /** All that is in memory but what can be read again when it is asked for. */
    public ReferenceSnapshot snapshot() {
        return new ReferenceSnapshot(
                units.all().toList(),
                persons.all().toList(),
                mandates.all().toList(),
                clusters.all().toList(),
                movements.all().toList(),
                congresses.all().toList(),
                pledges.shelf().places().toList(),
                tables.shelf().places().toList(),
                scores.shelf().places().toList(),
                rankings.shelf().places().toList(),
                Map.copyOf(rankings.awarding()));
    }

    /** Takes over what a snapshot holds, before the first event. */
    public void restore(ReferenceSnapshot snapshot) {
        snapshot.units().forEach(units::put);
        snapshot.persons().forEach(persons::put);
        snapshot.mandates().forEach(mandates::put);
        snapshot.clusters().forEach(clusters::put);
        snapshot.movements().forEach(movements::put);
        snapshot.congresses().forEach(congresses::put);
        snapshot.pledges().forEach(pledges.shelf()::put);
        snapshot.tables().forEach(tables.shelf()::put);
        snapshot.sheets().forEach(scores.shelf()::put);
        snapshot.rankings().forEach(rankings.shelf()::put);
        rankings.awarding().putAll(snapshot.awarding());
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
