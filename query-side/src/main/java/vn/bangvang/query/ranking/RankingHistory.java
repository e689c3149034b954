package vn.bangvang.query.ranking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bangvang.query.ranking.RankingDetails.Acclamation;
import vn.bangvang.query.ranking.RankingDetails.Award;
import vn.bangvang.query.ranking.RankingDetails.Ballot;
import vn.bangvang.query.ranking.RankingDetails.Exclusion;
import vn.bangvang.query.ranking.RankingDetails.JudgedBy;
import vn.bangvang.query.ranking.RankingDetails.Objection;
import vn.bangvang.query.ranking.RankingDetails.Place;
import vn.bangvang.query.ranking.RankingDetails.Review;
import vn.bangvang.query.ranking.RankingDetails.TieDecision;
import vn.bangvang.query.ranking.RankingDetails.Version;
import vn.bangvang.query.ranking.RankingDetails.Votes;
import vn.bangvang.query.ranking.RankingDetails.Women;
import vn.bangvang.query.readmodel.ChangedSince;
import vn.bangvang.query.readmodel.EventLog;
import vn.bangvang.query.readmodel.EventLog.Logged;
import vn.bangvang.query.readmodel.KnownNames;
import vn.bangvang.query.readmodel.Named;
import vn.bangvang.shared.domain.kernel.Ratio;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.nomination.NominationId;
import vn.bangvang.shared.domain.ranking.DoubtPolicy;
import vn.bangvang.shared.domain.ranking.Honours;
import vn.bangvang.shared.domain.ranking.Honours.ProposedAward;
import vn.bangvang.shared.domain.ranking.ObjectionId;
import vn.bangvang.shared.domain.ranking.RankingEvent;
import vn.bangvang.shared.domain.ranking.RankingEvent.AcclamationConfirmed;
import vn.bangvang.shared.domain.ranking.RankingEvent.AcclamationWithdrawn;
import vn.bangvang.shared.domain.ranking.RankingEvent.AwardsConfirmed;
import vn.bangvang.shared.domain.ranking.RankingEvent.AwardsProposed;
import vn.bangvang.shared.domain.ranking.RankingEvent.AwardsWithdrawn;
import vn.bangvang.shared.domain.ranking.RankingEvent.ExclusionLifted;
import vn.bangvang.shared.domain.ranking.RankingEvent.MembersBallotRecorded;
import vn.bangvang.shared.domain.ranking.RankingEvent.ObjectionAnswered;
import vn.bangvang.shared.domain.ranking.RankingEvent.ObjectionRaised;
import vn.bangvang.shared.domain.ranking.RankingEvent.RankingProposed;
import vn.bangvang.shared.domain.ranking.RankingEvent.RankingPublished;
import vn.bangvang.shared.domain.ranking.RankingEvent.RankingRepublished;
import vn.bangvang.shared.domain.ranking.RankingEvent.TieDecided;
import vn.bangvang.shared.domain.ranking.RankingEvent.UnitAcclaimed;
import vn.bangvang.shared.domain.ranking.RankingEvent.UnitExcluded;
import vn.bangvang.shared.domain.ranking.RankingEvent.WomenShareRecorded;
import vn.bangvang.shared.domain.ranking.RankingRow;
import vn.bangvang.shared.domain.ranking.RankingState;
import vn.bangvang.shared.domain.ranking.Since;
import vn.bangvang.shared.domain.ranking.TableUse;
import vn.bangvang.shared.domain.scoretable.ScoreTableIndex;
import vn.bangvang.shared.domain.unit.UnitTree;
import vn.bangvang.shared.reference.ReferenceData;

/**
 * Tells the stream of a ranking: what was decided, proposed, objected to and published, as it was said. What is in force
 * by now it asks of the state.
 */
final class RankingHistory {

    private final UnitTree units;
    private final KnownNames names;
    private final ScoreTableIndex tables;
    private final List<Exclusion> exclusions = new ArrayList<>();
    private final List<Ballot> ballots = new ArrayList<>();
    private final Map<UnitId, Women> women = new LinkedHashMap<>();
    private final List<TieDecision> ties = new ArrayList<>();
    private final List<Version> proposals = new ArrayList<>();
    private final Map<ObjectionId, Objection> objections = new LinkedHashMap<>();
    private final List<Version> versions = new ArrayList<>();
    private final List<Review> reviews = new ArrayList<>();

    private RankingHistory(ReferenceData references, KnownNames names) {
        this.units = references.units();
        this.tables = references.tables();
        this.names = names;
    }

    /** @param references know what has changed of the scores and members that a publication rests on */
    static RankingDetails of(List<Logged> stream, ReferenceData references, EventLog log) {
        RankingHistory history = new RankingHistory(references, KnownNames.of(ranked(stream), log));
        RankingState state = null;
        for (Logged logged : stream) {
            RankingEvent event = (RankingEvent) logged.event();
            RankingState before = state;
            state = RankingState.FOLD.after(before, logged.envelope(RankingEvent.class));
            history.on(event, before, logged.position());
        }
        return history.details(Objects.requireNonNull(state), references);
    }

    private RankingDetails details(RankingState state, ReferenceData references) {
        Since since = references.since(state);
        LocalDate named = state.publication() == null
                ? LocalDate.MAX
                : state.publication().publishedOn();
        return new RankingDetails(
                List.copyOf(exclusions),
                List.copyOf(ballots),
                List.copyOf(women.values()),
                List.copyOf(ties),
                List.copyOf(proposals),
                List.copyOf(objections.values()),
                List.copyOf(versions),
                acclamation(state, since),
                state.honours().awards().stream()
                        .map(award -> award(award, DoubtPolicy.isInDoubt(award.nomination(), state, since)))
                        .toList(),
                List.copyOf(reviews),
                ChangedSince.of(since, unit -> Named.unit(unit, units, named)));
    }

    private @Nullable Acclamation acclamation(RankingState state, Since since) {
        Honours.Acclamation one = state.honours().acclamation();
        return one == null
                ? null
                : new Acclamation(
                        named(one.honour().unit(), one.heldOn()),
                        one.electors(),
                        one.present(),
                        one.inFavour(),
                        one.heldOn(),
                        DoubtPolicy.isAcclamationInDoubt(state, since));
    }

    private Award award(ProposedAward award, boolean inDoubt) {
        return new Award(
                award.nomination().value(),
                named(award.proposal().unitId(), award.proposedOn()),
                award.proposal().rank(),
                award.proposal().award(),
                award.current(),
                inDoubt);
    }

    private static Set<UUID> ranked(List<Logged> stream) {
        return stream.stream()
                .flatMap(logged -> rows((RankingEvent) logged.event()).stream())
                .map(row -> row.unitId().value())
                .collect(Collectors.toSet());
    }

    private static List<RankingRow> rows(RankingEvent event) {
        if (event instanceof RankingProposed e) {
            return e.rows();
        } else if (event instanceof RankingPublished e) {
            return e.rows();
        }
        return event instanceof RankingRepublished e ? e.rows() : List.of();
    }

    private void on(RankingEvent event, @Nullable RankingState before, long position) {
        if (event instanceof RankingProposed e) {
            proposals.add(
                    0, version(e.version(), e.tables(), e.rows(), e.objectionsUntil(), null, e.proposedOn(), position));
        } else if (event instanceof RankingPublished e) {
            versions.add(
                    0, version(e.version(), e.tables(), e.rows(), null, e.unchangedSince(), e.publishedOn(), position));
        } else if (event instanceof RankingRepublished e) {
            versions.add(0, version(e.version(), e.tables(), e.rows(), null, e.reason(), e.publishedOn(), position));
        } else if (event instanceof ObjectionRaised e) {
            objections.put(
                    e.objectionId(),
                    new Objection(
                            e.objectionId().value(),
                            named(e.unitId(), e.raisedOn()),
                            e.text(),
                            e.evidence(),
                            e.raisedOn(),
                            null,
                            null,
                            null));
        } else if (event instanceof ObjectionAnswered e) {
            objections.computeIfPresent(e.objectionId(), (id, raised) -> answered(raised, e));
        } else {
            onDecision(event, before);
        }
    }

    private static Objection answered(Objection raised, ObjectionAnswered e) {
        return new Objection(
                raised.id(),
                raised.unit(),
                raised.text(),
                raised.evidence(),
                raised.raisedOn(),
                e.upheld(),
                e.answer(),
                e.answeredOn());
    }

    private void onDecision(RankingEvent event, @Nullable RankingState before) {
        if (event instanceof UnitExcluded e) {
            exclusions.add(new Exclusion(
                    named(e.unitId(), e.excludedOn()), e.ground(), e.reason(), e.excludedOn(), null, null));
        } else if (event instanceof ExclusionLifted e) {
            exclusions.replaceAll(exclusion -> lifted(exclusion, e));
        } else if (event instanceof MembersBallotRecorded e) {
            ballots.add(0, ballot(e));
        } else if (event instanceof WomenShareRecorded e) {
            women.put(e.unitId(), new Women(named(e.unitId(), e.recordedOn()), e.women(), e.staff(), e.recordedOn()));
        } else if (event instanceof TieDecided e) {
            List<Named> order =
                    e.order().stream().map(unit -> named(unit, e.decidedOn())).toList();
            ties.add(new TieDecision(named(e.decidedBy(), e.decidedOn()), order, e.reason(), e.decidedOn()));
        } else if (before != null) {
            onReview(event, before);
        }
    }

    /** The opening, an acclamation and proposed awards are told by the state alone. */
    private void onReview(RankingEvent event, RankingState before) {
        if (event instanceof AcclamationConfirmed e) {
            reviews.add(0, new Review(null, named(e.unitId(), e.confirmedOn()), true, e.reason(), e.confirmedOn()));
        } else if (event instanceof AcclamationWithdrawn e) {
            reviews.add(0, new Review(null, named(e.unitId(), e.withdrawnOn()), false, e.reason(), e.withdrawnOn()));
        } else if (event instanceof AwardsConfirmed e) {
            reviewed(e.nominations(), before, true, e.reason(), e.confirmedOn());
        } else if (event instanceof AwardsWithdrawn e) {
            reviewed(e.nominations(), before, false, e.reason(), e.withdrawnOn());
        } else if (!(event instanceof UnitAcclaimed) && !(event instanceof AwardsProposed)) {
            throw new IllegalArgumentException(event.getClass().getName());
        }
    }

    private void reviewed(
            List<NominationId> nominations, RankingState before, boolean confirmed, String reason, LocalDate day) {
        for (NominationId nomination : nominations) {
            Named unit = before.honours()
                    .award(nomination)
                    .map(award -> named(award.proposal().unitId(), award.proposedOn()))
                    .orElse(null);
            reviews.add(0, new Review(nomination.value(), unit, confirmed, reason, day));
        }
    }

    private Ballot ballot(MembersBallotRecorded e) {
        List<Votes> votes = e.votes().stream()
                .map(one -> new Votes(named(one.unitId(), e.heldOn()), one.votes()))
                .toList();
        return new Ballot(votes, e.members(), e.present(), e.heldOn());
    }

    /** The one that is in force; earlier ones of the unit were lifted before. */
    private static Exclusion lifted(Exclusion exclusion, ExclusionLifted e) {
        return exclusion.liftedOn() != null
                        || !exclusion.unit().id().equals(e.unitId().value())
                ? exclusion
                : new Exclusion(
                        exclusion.unit(),
                        exclusion.ground(),
                        exclusion.reason(),
                        exclusion.excludedOn(),
                        e.liftedOn(),
                        e.reason());
    }

    private Version version(
            int version,
            List<TableUse> used,
            List<RankingRow> rows,
            @Nullable LocalDate objectionsUntil,
            @Nullable String reason,
            LocalDate on,
            long position) {
        UnitTree then = names.at(position);
        Function<UnitId, Named> named = unit -> Named.unit(unit, then, on);
        return new Version(
                version,
                used.stream().map(this::judgedBy).toList(),
                places(rows, true, named),
                places(rows, false, named),
                objectionsUntil,
                reason,
                on,
                position);
    }

    private JudgedBy judgedBy(TableUse use) {
        return new JudgedBy(use.quarter(), Named.scoreTable(use.tableId(), tables), use.version());
    }

    private static List<Place> places(List<RankingRow> rows, boolean ranked, Function<UnitId, Named> named) {
        return rows.stream()
                .filter(row -> row.hasRank() == ranked)
                .map(row -> place(row, named.apply(row.unitId())))
                .toList();
    }

    private static Place place(RankingRow row, Named unit) {
        return new Place(
                row.hasRank() ? row.rank() : null,
                unit,
                row.total(),
                row.maximum(),
                Ratio.percent(row.total(), row.maximum()),
                row.firstSection(),
                row.deductions(),
                row.decidedBy(),
                row.excluded(),
                row.memberIn(),
                row.sheets());
    }

    private Named named(UnitId unit, LocalDate day) {
        return Named.unit(unit, units, day);
    }
}
