package vn.bangvang.query.clusterranking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bangvang.query.clusterranking.RankingDetails.Acclamation;
import vn.bangvang.query.clusterranking.RankingDetails.Award;
import vn.bangvang.query.clusterranking.RankingDetails.Ballot;
import vn.bangvang.query.clusterranking.RankingDetails.Exclusion;
import vn.bangvang.query.clusterranking.RankingDetails.JudgedBy;
import vn.bangvang.query.clusterranking.RankingDetails.Objection;
import vn.bangvang.query.clusterranking.RankingDetails.Place;
import vn.bangvang.query.clusterranking.RankingDetails.Review;
import vn.bangvang.query.clusterranking.RankingDetails.TieDecision;
import vn.bangvang.query.clusterranking.RankingDetails.Version;
import vn.bangvang.query.clusterranking.RankingDetails.Votes;
import vn.bangvang.query.clusterranking.RankingDetails.Women;
import vn.bangvang.query.readmodel.EventLog;
import vn.bangvang.query.readmodel.EventLog.Logged;
import vn.bangvang.query.readmodel.KnownNames;
import vn.bangvang.query.readmodel.Named;
import vn.bangvang.shared.book.ReferenceBook;
import vn.bangvang.shared.book.ScoreTableBook;
import vn.bangvang.shared.book.UnitTree;
import vn.bangvang.shared.event.RankingEvent;
import vn.bangvang.shared.event.RankingEvent.AcclamationConfirmed;
import vn.bangvang.shared.event.RankingEvent.AcclamationWithdrawn;
import vn.bangvang.shared.event.RankingEvent.AwardsConfirmed;
import vn.bangvang.shared.event.RankingEvent.AwardsProposed;
import vn.bangvang.shared.event.RankingEvent.AwardsWithdrawn;
import vn.bangvang.shared.event.RankingEvent.ExclusionLifted;
import vn.bangvang.shared.event.RankingEvent.MembersBallotRecorded;
import vn.bangvang.shared.event.RankingEvent.ObjectionAnswered;
import vn.bangvang.shared.event.RankingEvent.ObjectionRaised;
import vn.bangvang.shared.event.RankingEvent.RankingProposed;
import vn.bangvang.shared.event.RankingEvent.RankingPublished;
import vn.bangvang.shared.event.RankingEvent.RankingRepublished;
import vn.bangvang.shared.event.RankingEvent.TieDecided;
import vn.bangvang.shared.event.RankingEvent.UnitAcclaimed;
import vn.bangvang.shared.event.RankingEvent.UnitExcluded;
import vn.bangvang.shared.event.RankingEvent.WomenShareRecorded;
import vn.bangvang.shared.value.NominationId;
import vn.bangvang.shared.value.ObjectionId;
import vn.bangvang.shared.value.RankingId;
import vn.bangvang.shared.value.RankingRow;
import vn.bangvang.shared.value.Ratio;
import vn.bangvang.shared.value.TableUse;
import vn.bangvang.shared.value.UnitId;

/** Folds the stream of a ranking into what is told of it. */
final class RankingFold {

    private final UnitTree units;
    private final KnownNames names;
    private final ScoreTableBook tables;
    private final List<Exclusion> exclusions = new ArrayList<>();
    private final List<Ballot> ballots = new ArrayList<>();
    private final Map<UnitId, Women> women = new LinkedHashMap<>();
    private final List<TieDecision> ties = new ArrayList<>();
    private final List<Version> proposals = new ArrayList<>();
    private final Map<ObjectionId, Objection> objections = new LinkedHashMap<>();
    private final List<Version> versions = new ArrayList<>();
    private @Nullable Acclamation acclamation;
    private final List<Award> awards = new ArrayList<>();
    private final List<Review> reviews = new ArrayList<>();

    private RankingFold(ReferenceBook book, KnownNames names) {
        this.units = book.units();
        this.tables = book.tables();
        this.names = names;
    }

    static RankingDetails of(RankingId ranking, List<Logged> stream, ReferenceBook book, EventLog log) {
        RankingFold fold = new RankingFold(book, KnownNames.of(ranked(stream), log));
        stream.forEach(logged -> fold.on((RankingEvent) logged.event(), logged.position()));
        RankingDetails details = new RankingDetails(
                List.copyOf(fold.exclusions),
                List.copyOf(fold.ballots),
                List.copyOf(fold.women.values()),
                List.copyOf(fold.ties),
                List.copyOf(fold.proposals),
                List.copyOf(fold.objections.values()),
                List.copyOf(fold.versions),
                fold.acclamation,
                List.copyOf(fold.awards),
                List.copyOf(fold.reviews),
                null);
        return book.rankings()
                .find(ranking)
                .map(state -> Doubts.marked(details, state, book))
                .orElse(details);
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

    private void on(RankingEvent event, long position) {
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
            onDecision(event);
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

    private void onDecision(RankingEvent event) {
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
        } else if (event instanceof UnitAcclaimed e) {
            acclamation = new Acclamation(
                    named(e.unitId(), e.heldOn()), e.electors(), e.present(), e.inFavour(), e.heldOn(), false);
        } else if (event instanceof AwardsProposed e) {
            proposed(e);
        } else {
            onReview(event);
        }
    }

    private void onReview(RankingEvent event) {
        if (event instanceof AcclamationConfirmed e) {
            reviews.add(0, new Review(null, named(e.unitId(), e.confirmedOn()), true, e.reason(), e.confirmedOn()));
        } else if (event instanceof AcclamationWithdrawn e) {
            reviews.add(0, new Review(null, named(e.unitId(), e.withdrawnOn()), false, e.reason(), e.withdrawnOn()));
            acclamation = null;
        } else if (event instanceof AwardsConfirmed e) {
            e.nominations()
                    .forEach(one -> reviews.add(
                            0, new Review(one.value(), awarded(one.value()), true, e.reason(), e.confirmedOn())));
        } else if (event instanceof AwardsWithdrawn e) {
            e.nominations()
                    .forEach(one -> reviews.add(
                            0, new Review(one.value(), awarded(one.value()), false, e.reason(), e.withdrawnOn())));
            awards.removeIf(award -> e.nominations().contains(new NominationId(award.nomination())));
        }
    }

    private @Nullable Named awarded(UUID nomination) {
        return awards.stream()
                .filter(award -> award.nomination().equals(nomination))
                .findFirst()
                .map(Award::unit)
                .orElse(null);
    }

    private Ballot ballot(MembersBallotRecorded e) {
        List<Votes> votes = e.votes().stream()
                .map(one -> new Votes(named(one.unitId(), e.heldOn()), one.votes()))
                .toList();
        return new Ballot(votes, e.members(), e.present(), e.heldOn());
    }

    /** A nomination that goes on is listed once, by its newest rank; those before it follow what is current. */
    private void proposed(AwardsProposed e) {
        List<UUID> now = e.proposals().stream()
                .map(award -> award.nominationId().value())
                .toList();
        awards.removeIf(award -> now.contains(award.nomination()));
        awards.replaceAll(
                award -> new Award(award.nomination(), award.unit(), award.rank(), award.award(), false, false));
        awards.addAll(
                0,
                e.proposals().stream()
                        .map(award -> new Award(
                                award.nominationId().value(),
                                named(award.unitId(), e.proposedOn()),
                                award.rank(),
                                award.award(),
                                true,
                                false))
                        .toList());
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
