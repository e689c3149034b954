package vn.bangvang.shared.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.bangvang.shared.domain.cluster.ClusterEvent.ClusterFormed;
import vn.bangvang.shared.domain.cluster.ClusterEvent.ClusterYearOpened;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.cluster.ClusterKind;
import vn.bangvang.shared.domain.decision.DecisionEvent.DecisionIssued;
import vn.bangvang.shared.domain.decision.DecisionEvent.ExternalDecisionExtended;
import vn.bangvang.shared.domain.decision.DecisionId;
import vn.bangvang.shared.domain.decision.DecisionKind;
import vn.bangvang.shared.domain.decision.DecisionLine;
import vn.bangvang.shared.domain.kernel.CaseText;
import vn.bangvang.shared.domain.kernel.DomainEvent;
import vn.bangvang.shared.domain.kernel.Nominee;
import vn.bangvang.shared.domain.kernel.NomineeKind;
import vn.bangvang.shared.domain.kernel.Period;
import vn.bangvang.shared.domain.kernel.PersonId;
import vn.bangvang.shared.domain.kernel.PersonalText;
import vn.bangvang.shared.domain.kernel.Score;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.nomination.CouncilTally;
import vn.bangvang.shared.domain.nomination.Document;
import vn.bangvang.shared.domain.nomination.NominationEvent.DossierReceived;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationCarriedByCouncil;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationDecided;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationEndorsed;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationSubmitted;
import vn.bangvang.shared.domain.nomination.NominationId;
import vn.bangvang.shared.domain.nomination.RouteStep;
import vn.bangvang.shared.domain.ranking.RankingDecisions;
import vn.bangvang.shared.domain.ranking.RankingEvent.MembersBallotRecorded;
import vn.bangvang.shared.domain.ranking.RankingEvent.RankingOpened;
import vn.bangvang.shared.domain.ranking.RankingEvent.RankingProposed;
import vn.bangvang.shared.domain.ranking.RankingEvent.RankingPublished;
import vn.bangvang.shared.domain.ranking.RankingEvent.RankingRepublished;
import vn.bangvang.shared.domain.ranking.RankingEvent.UnitAcclaimed;
import vn.bangvang.shared.domain.ranking.RankingId;
import vn.bangvang.shared.domain.ranking.RankingInput;
import vn.bangvang.shared.domain.ranking.RankingPolicy;
import vn.bangvang.shared.domain.ranking.RankingRow;
import vn.bangvang.shared.domain.ranking.TableUse;
import vn.bangvang.shared.domain.ranking.UnitVotes;
import vn.bangvang.shared.domain.scoretable.Combination;
import vn.bangvang.shared.domain.scoretable.Criterion;
import vn.bangvang.shared.domain.scoretable.CriterionKind;
import vn.bangvang.shared.domain.scoretable.ScoreTable;
import vn.bangvang.shared.domain.scoretable.ScoreTableEvent.ScoreTableAdopted;
import vn.bangvang.shared.domain.scoretable.ScoreTableId;
import vn.bangvang.shared.domain.scoretable.ScoringTerms;
import vn.bangvang.shared.domain.scoretable.TieBreak;
import vn.bangvang.shared.domain.scoring.Adjustment;
import vn.bangvang.shared.domain.scoring.CriterionScore;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.FinalScoreCorrected;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.ScoreSheetOpened;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.SelfScoreRecorded;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.SheetConsolidated;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.SheetFinalised;
import vn.bangvang.shared.domain.scoring.ScoreSheetId;
import vn.bangvang.shared.domain.scoring.SheetInput;
import vn.bangvang.shared.eventlog.CataloguedEventSerializer;
import vn.bangvang.shared.eventlog.StoredEvent;
import vn.bangvang.shared.eventlog.privacy.PersonalDataVault;
import vn.bangvang.shared.history.HistoryExport.RuleSetCopy;
import vn.bangvang.shared.history.Verification.Verdict;
import vn.bangvang.shared.history.results.Results;
import vn.bangvang.shared.history.results.Said;
import vn.bangvang.shared.law.CouncilTerms;
import vn.bangvang.shared.law.RuleSet;
import vn.bangvang.shared.law.RuleSets;
import vn.bangvang.shared.law.StepKind;
import vn.bangvang.shared.law.StepTemplate;

/**
 * A history in which every hash and signature is right, written by a program that lies: what it says of ranks, votes and decisions does
 * not follow from what went before.
 */
class RecomputedResultsTest {

    private static final LocalDate DAY = LocalDate.of(2024, 4, 20);
    private static final Period QUARTER = new Period(2024, 1);
    private static final UnitId ORGANISER = unit(1);
    private static final List<UnitId> MEMBERS = List.of(unit(2), unit(3), unit(4));
    private static final ClusterId CLUSTER = new ClusterId(id(10));
    private static final ScoreTableId TABLE = new ScoreTableId(id(11));
    private static final RankingId RANKING = new RankingId(id(12));
    private static final NominationId NOMINATION = new NominationId(id(13));
    private static final DecisionId DECISION = new DecisionId(id(14));
    private static final ScoringTerms TERMS =
            new ScoringTerms(2, Combination.MEAN, false, true, Score.of("1"), List.of(TieBreak.values()), 20);
    private static final List<Criterion> CRITERIA = List.of(
            new Criterion("I", null, "Nhiệm vụ", CriterionKind.PARENT, Score.of("20"), null, null, null),
            new Criterion("I.1", "I", "Chuyên môn", CriterionKind.JUDGED, Score.of("20"), null, null, null));
    private static final RuleSet RULES = RuleSets.inForceOn(DAY);

    @TempDir
    private Path folder;

    private final CataloguedEventSerializer serializer = new CataloguedEventSerializer(new OpenVault());
    private final List<StoredEvent> events = new ArrayList<>();
    private final Map<UUID, Long> sequences = new HashMap<>();
    private final List<RuleSetCopy> rules = new ArrayList<>(RuleSets.shipped().stream()
            .map(text -> rules(text.id(), text.content()))
            .toList());
    private Function<DomainEvent, @Nullable DomainEvent> lie = event -> event;

    @Test
    void every_result_of_an_honest_history_follows() throws IOException {
        Verification result = verify();
        assertThat(result.findings()).isEmpty();
        assertThat(result.verdict()).isEqualTo(Verdict.VALID);
        assertThat(result.results()).isEqualTo(5);
        assertThat(result.allResults()).isTrue();
    }

    static Stream<Arguments> lies() {
        return Stream.of(
                lie("rank", "says of the unit", RankingPublished.class, e -> proposedOrPublished(e, swapped(e))),
                lie("total", "says of the unit", RankingPublished.class, e -> proposedOrPublished(e, raised(e))),
                lie(
                        "final scores",
                        "final scores of the sheet",
                        SheetFinalised.class,
                        e -> new SheetFinalised(e.sheetId(), e.organiserId(), 1, scores("19"), e.lateDeduction(), DAY)),
                lie(
                        "version of the table",
                        "which there is not",
                        SheetFinalised.class,
                        e -> new SheetFinalised(e.sheetId(), e.organiserId(), 2, e.scores(), e.lateDeduction(), DAY)),
                lie(
                        "deduction for being late",
                        "for being late",
                        SheetFinalised.class,
                        e -> new SheetFinalised(e.sheetId(), e.organiserId(), 1, e.scores(), Score.of("2"), DAY)),
                lie(
                        "acclaimed",
                        "does not lead",
                        UnitAcclaimed.class,
                        e -> new UnitAcclaimed(RANKING, MEMBERS.get(0), 3, 3, 2, DAY)),
                lie(
                        "acclaimed by few",
                        "no majority",
                        UnitAcclaimed.class,
                        e -> new UnitAcclaimed(RANKING, e.unitId(), 3, 3, 1, DAY)),
                lie(
                        "version",
                        "must be version 2",
                        RankingRepublished.class,
                        e -> new RankingRepublished(RANKING, 3, e.tables(), e.rows(), e.reason(), DAY)),
                lie(
                        "rank, when published again",
                        "says of the unit",
                        RankingRepublished.class,
                        e -> new RankingRepublished(RANKING, 2, e.tables(), swapped(e.rows()), e.reason(), DAY)),
                lie(
                        "vote",
                        "does not follow from its votes",
                        NominationCarriedByCouncil.class,
                        e -> carried(new CouncilTally(10, 9, 0, 2), e.terms())),
                lie(
                        "votes that do not add up",
                        "do not add up",
                        NominationCarriedByCouncil.class,
                        e -> carried(new CouncilTally(10, 9, 3, 12), e.terms())),
                lie(
                        "terms of the vote",
                        "not those of the nomination's route",
                        NominationCarriedByCouncil.class,
                        e -> carried(e.tally(), lowered(e.terms()))),
                lie(
                        "terms of the route",
                        "not those of the rule set",
                        NominationSubmitted.class,
                        e -> submitted(
                                e.route().stream()
                                        .map(step -> step.council() == null
                                                ? step
                                                : new RouteStep(
                                                        step.kind(),
                                                        step.level(),
                                                        step.unitId(),
                                                        lowered(step.council()),
                                                        null,
                                                        null))
                                        .toList(),
                                e.documents(),
                                e.ruleSet())),
                lie(
                        "unknown law",
                        "does not hold",
                        NominationSubmitted.class,
                        e -> submitted(e.route(), e.documents(), "law-2099")),
                lie(
                        "papers",
                        "without papers",
                        NominationSubmitted.class,
                        e -> submitted(e.route(), List.of(), e.ruleSet())),
                lie("step passed over", "not the step", NominationEndorsed.class, e -> null),
                lie(
                        "award",
                        "this step of the route gives",
                        NominationDecided.class,
                        e -> new NominationDecided(
                                NOMINATION, 2, "province", ORGANISER, DECISION, "1/QĐ", "HCLD", DAY)),
                lie(
                        "number",
                        "do not agree",
                        NominationDecided.class,
                        e -> new NominationDecided(
                                NOMINATION, 2, "province", ORGANISER, DECISION, "2/QĐ", e.award(), DAY)),
                lie(
                        "who receives it",
                        "do not agree",
                        DecisionIssued.class,
                        e -> decided(
                                List.of(new DecisionLine(NOMINATION, award().code(), MEMBERS.get(0), null, 2024)))),
                lie(
                        "given twice",
                        "given twice",
                        DecisionIssued.class,
                        e -> decided(List.of(
                                e.lines().get(0), e.lines().get(0), e.lines().get(0)))),
                lie(
                        "added to no decision",
                        "never recorded",
                        DecisionIssued.class,
                        e -> new ExternalDecisionExtended(DECISION, ORGANISER, e.lines(), DAY)),
                lie("decided without a line", "does not name it", DecisionIssued.class, e -> decided(List.of())),
                lie("line without a nomination", "does not say so", NominationDecided.class, e -> null));
    }

    private static <E extends DomainEvent> Arguments lie(
            String name, String found, Class<E> type, Function<E, @Nullable DomainEvent> change) {
        Function<DomainEvent, @Nullable DomainEvent> lie =
                event -> type.isInstance(event) ? change.apply(type.cast(event)) : event;
        return Arguments.of(name, found, lie);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lies")
    void a_result_that_does_not_follow_is_found_though_every_hash_is_right(
            String name, String found, Function<DomainEvent, @Nullable DomainEvent> change) throws IOException {
        lie = change;
        Verification result = verify();
        assertThat(result.verdict()).isEqualTo(Verdict.INVALID);
        assertThat(result.findings())
                .allMatch(finding -> finding.check() == Check.RESULTS)
                .anyMatch(finding -> finding.english().contains(found));
        assertThat(result.findings()).allSatisfy(finding -> {
            assertThat(finding.position()).isBetween(1L, (long) events.size());
            assertThat(finding.vietnamese()).isNotBlank();
        });
    }

    @Test
    void the_position_that_is_named_is_that_of_the_result() throws IOException {
        lie = event -> event instanceof NominationCarriedByCouncil e
                ? carried(new CouncilTally(10, 9, 0, 2), e.terms())
                : event;
        Verification result = verify();
        assertThat(result.findings())
                .singleElement()
                .satisfies(finding -> assertThat(
                                events.get((int) finding.position() - 1).name())
                        .isEqualTo("nomination.carried-by-council"));
    }

    @Test
    void after_an_event_of_a_newer_version_nothing_is_accused() throws IOException {
        write();
        StoredEvent last = events.get(events.size() - 1);
        events.add(stored(id(50), "Ranking", "ranking.weighed-anew", "{}".getBytes(StandardCharsets.UTF_8)));
        events.add(stored(last.aggregateId(), last.aggregateType(), last.name(), last.payload()));
        Verification result = verifyWritten();
        assertThat(result.findings()).isEmpty();
        assertThat(result.allResults()).isFalse();
    }

    @Test
    void rule_sets_that_cannot_be_read_or_contradict_each_other_accuse_nobody_who_was_not_judged_by_them()
            throws IOException {
        rules.add(rules("regulation", "id: [\n"));
        rules.add(rules("regulation-2", "id: regulation-2\namends: regulation-3\n"));
        rules.add(rules("copy", new String(own().content(), StandardCharsets.UTF_8).replace(RULES.id(), "copy")));
        Verification result = verify();
        assertThat(result.findings()).isEmpty();
        assertThat(result.unreadRules()).isEmpty();
        assertThat(result.isComplete()).isTrue();
    }

    @Test
    void a_rule_set_that_is_there_and_cannot_be_read_is_told() throws IOException {
        String text = new String(own().content(), StandardCharsets.UTF_8);
        rules.replaceAll(
                one -> one.id().equals(RULES.id()) ? rules(one.id(), text + "\nmoreInLaterVersions: 1\n") : one);
        Verification result = verify();
        assertThat(result.findings()).isEmpty();
        assertThat(result.verdict()).isEqualTo(Verdict.VALID);
        assertThat(result.unreadRules()).containsExactly(RULES.id());
        assertThat(result.isComplete()).isFalse();
    }

    @Test
    void a_council_at_a_level_that_has_another_name_now_is_not_accused() throws IOException {
        lie = event -> {
            if (event instanceof NominationSubmitted e) {
                return submitted(
                        e.route().stream()
                                .map(step -> step.council() == null
                                        ? step
                                        : new RouteStep(
                                                step.kind(), "before", step.unitId(), step.council(), null, null))
                                .toList(),
                        e.documents(),
                        e.ruleSet());
            } else if (event instanceof NominationCarriedByCouncil e) {
                return new NominationCarriedByCouncil(
                        NOMINATION, e.step(), "before", e.unitId(), e.tally(), e.terms(), DAY);
            }
            return event;
        };
        assertThat(verify().findings()).isEmpty();
    }

    @Test
    void a_law_that_judges_from_the_reception_on_says_nothing_of_the_steps_before() throws IOException {
        List<RouteStep> route = new ArrayList<>(route());
        RouteStep council = route.get(1);
        route.set(
                1,
                new RouteStep(
                        council.kind(),
                        council.level(),
                        council.unitId(),
                        lowered(Optional.ofNullable(council.council()).orElseThrow()),
                        null,
                        null));
        lie = event -> {
            if (event instanceof NominationDecided e) {
                return new DossierReceived(
                        NOMINATION,
                        e.step(),
                        e.level(),
                        e.unitId(),
                        RULES.id(),
                        award().citation(),
                        route,
                        award().dossier().kinds(),
                        null,
                        DAY,
                        null);
            }
            return event instanceof DecisionIssued ? null : event;
        };
        assertThat(verify().findings()).isEmpty();
    }

    @Test
    void while_one_ballot_served_all_ties_the_last_one_took_the_place_of_those_before() throws IOException {
        open();
        List<SheetInput> finals = new ArrayList<>();
        for (int i = 0; i < MEMBERS.size(); i++) {
            finals.add(sheet(i, scores("12")));
        }
        say(RANKING.value(), new RankingOpened(RANKING, CLUSTER, ORGANISER, QUARTER, DAY));
        say(RANKING.value(), ballot(new UnitVotes(MEMBERS.get(1), 1), new UnitVotes(MEMBERS.get(2), 2)));
        say(RANKING.value(), ballot(new UnitVotes(MEMBERS.get(0), 3)));
        List<TableUse> used = List.of(new TableUse(QUARTER, TABLE, 1));
        List<RankingRow> rows = rows(finals);
        assertThat(rows).extracting(RankingRow::rank).containsExactly(1, 1, 3);
        say(RANKING.value(), new RankingProposed(RANKING, 1, used, rows, DAY, DAY));
        say(RANKING.value(), new RankingPublished(RANKING, CLUSTER, ORGANISER, QUARTER, 1, used, rows, null, DAY));
        assertThat(verifyWritten().findings()).isEmpty();
    }

    private static MembersBallotRecorded ballot(UnitVotes... votes) {
        return new MembersBallotRecorded(RANKING, List.of(votes), null, null, DAY);
    }

    @Test
    void what_cannot_be_read_a_second_time_is_a_failure_and_no_finding() {
        write();
        ExecutorService threads = Executors.newSingleThreadExecutor();
        try {
            Results results = new Results(
                    threads,
                    place -> {
                        throw new UncheckedIOException(new IOException("gone"));
                    },
                    RuleSets.shipped());
            assertThatThrownBy(() -> {
                        for (StoredEvent event : events) {
                            Said said = Said.of(event);
                            if (said != null) {
                                results.on(said, event.aggregateId(), event.seq(), event.position(), event.position());
                            }
                        }
                        results.end(true);
                    })
                    .isInstanceOf(UncheckedIOException.class);
        } finally {
            threads.shutdownNow();
        }
    }

    private static RuleSetCopy rules(String id, String text) {
        return new RuleSetCopy(id, text.getBytes(StandardCharsets.UTF_8));
    }

    private RuleSetCopy own() {
        return rules.stream()
                .filter(copy -> copy.id().equals(RULES.id()))
                .findFirst()
                .orElseThrow();
    }

    private Verification verify() throws IOException {
        write();
        return verifyWritten();
    }

    private Verification verifyWritten() throws IOException {
        Path out = folder.resolve("out");
        SyntheticHistory history = SyntheticHistory.of(folder.resolve("keys"), 1)
                .rewritten(SyntheticHistory.chained(events), events.size());
        history.export(out, history.events, history.checkpoints, 1 << 14, rules);
        return HistoryVerification.verify(out, List.of(), told -> {});
    }

    private void open() {
        say(CLUSTER.value(), new ClusterFormed(CLUSTER, ClusterKind.CLUSTER, "Cụm 1", ORGANISER, DAY));
        say(
                CLUSTER.value(),
                new ClusterYearOpened(CLUSTER, ORGANISER, 2024, MEMBERS, MEMBERS.get(0), MEMBERS.get(1), DAY));
        say(
                TABLE.value(),
                new ScoreTableAdopted(
                        TABLE, CLUSTER, ORGANISER, new Period(2024, 0), "Bảng điểm", CRITERIA, TERMS, DAY));
    }

    private void write() {
        open();
        List<SheetInput> finals = new ArrayList<>();
        for (int i = 0; i < MEMBERS.size(); i++) {
            finals.add(sheet(i, scores(Integer.toString(12 + i))));
        }
        say(RANKING.value(), new RankingOpened(RANKING, CLUSTER, ORGANISER, QUARTER, DAY));
        List<TableUse> used = List.of(new TableUse(QUARTER, TABLE, 1));
        List<RankingRow> rows = rows(finals);
        RankingPublished publication =
                new RankingPublished(RANKING, CLUSTER, ORGANISER, QUARTER, 1, used, rows, null, DAY);
        DomainEvent stated = lie.apply(publication);
        List<RankingRow> proposed = stated instanceof RankingPublished e ? e.rows() : rows;
        say(RANKING.value(), new RankingProposed(RANKING, 1, used, proposed, DAY, DAY));
        say(RANKING.value(), publication);
        say(RANKING.value(), new UnitAcclaimed(RANKING, MEMBERS.get(2), 3, 3, 2, DAY));
        List<CriterionScore> better = scores("18");
        say(
                sheetId(0).value(),
                new FinalScoreCorrected(
                        sheetId(0), ORGANISER, 1, better, List.of(new Adjustment("I.1", "Nhập nhầm")), DAY));
        finals.set(0, new SheetInput(sheetId(0), 4, MEMBERS.get(0), QUARTER, List.of(), better, Score.of("1")));
        say(RANKING.value(), new RankingRepublished(RANKING, 2, used, rows(finals), "Sửa điểm", DAY));
        nomination();
    }

    /** The first unit is late by a day. */
    private SheetInput sheet(int number, List<CriterionScore> scores) {
        ScoreSheetId id = sheetId(number);
        UnitId unit = MEMBERS.get(number);
        Score late = number == 0 ? Score.of("1") : Score.ZERO;
        say(
                id.value(),
                new ScoreSheetOpened(id, CLUSTER, unit, QUARTER, TABLE, 1, List.of(), DAY, DAY.plusDays(3), DAY));
        say(id.value(), new SelfScoreRecorded(id, unit, 1, scores("20"), number == 0 ? 1 : 0, DAY));
        say(id.value(), new SheetConsolidated(id, MEMBERS.get(1), 1, scores, List.of(), null, DAY));
        say(id.value(), new SheetFinalised(id, ORGANISER, 1, scores, late, DAY));
        return new SheetInput(id, 3, unit, QUARTER, List.of(), scores, late);
    }

    private void nomination() {
        say(NOMINATION.value(), submitted(route(), documents(), RULES.id()));
        say(NOMINATION.value(), new NominationEndorsed(NOMINATION, 0, "unit", MEMBERS.get(2), null, DAY));
        say(
                NOMINATION.value(),
                carried(new CouncilTally(10, 10, 0, 10), council().council()));
        say(
                NOMINATION.value(),
                new NominationDecided(NOMINATION, 2, "province", ORGANISER, DECISION, "1/QĐ", award().code(), DAY));
        say(
                DECISION.value(),
                decided(List.of(new DecisionLine(NOMINATION, award().code(), MEMBERS.get(2), null, 2024))));
    }

    private static DecisionIssued decided(List<DecisionLine> lines) {
        return new DecisionIssued(
                DECISION,
                ORGANISER,
                DecisionKind.AWARD,
                "1/QĐ",
                2024,
                new PersonalText(new PersonId(id(60)), "Nguyễn Văn A"),
                "Chủ tịch",
                lines,
                DAY);
    }

    private static NominationSubmitted submitted(List<RouteStep> route, List<Document> documents, String ruleSet) {
        return new NominationSubmitted(
                NOMINATION,
                MEMBERS.get(2),
                new Nominee(NomineeKind.COLLECTIVE, MEMBERS.get(2), null, null),
                award().code(),
                2024,
                null,
                ruleSet,
                award().citation(),
                route,
                award().dossier().kinds(),
                documents,
                CaseText.plain("Thành tích"),
                DAY,
                null,
                true);
    }

    private static NominationCarriedByCouncil carried(CouncilTally tally, @Nullable CouncilTerms terms) {
        return new NominationCarriedByCouncil(
                NOMINATION,
                1,
                council().level(),
                ORGANISER,
                tally,
                Optional.ofNullable(terms).orElseThrow(),
                DAY);
    }

    private static List<RouteStep> route() {
        return List.of(
                new RouteStep(StepKind.ENDORSE, "unit", MEMBERS.get(2), null, null, null),
                new RouteStep(
                        StepKind.COUNCIL,
                        council().level(),
                        ORGANISER,
                        council().council(),
                        null,
                        null),
                new RouteStep(StepKind.DECIDE, "province", ORGANISER, null, award().code(), null));
    }

    private static List<Document> documents() {
        return award().dossier().kinds().stream()
                .map(kind -> new Document(kind, CaseText.plain(kind), null))
                .toList();
    }

    /** One that a council votes on. */
    private static RuleSet.Award award() {
        return RULES.awards().stream()
                .filter(award -> award.subjects().contains(NomineeKind.COLLECTIVE))
                .filter(award -> award.route().steps().stream().anyMatch(step -> step.kind() == StepKind.COUNCIL))
                .min(Comparator.comparing(RuleSet.Award::code))
                .orElseThrow();
    }

    private static StepTemplate council() {
        return award().route().steps().stream()
                .filter(step -> step.kind() == StepKind.COUNCIL)
                .findFirst()
                .orElseThrow();
    }

    private static CouncilTerms lowered(CouncilTerms terms) {
        return new CouncilTerms(
                10, terms.attendancePercent(), terms.citation(), terms.quorum(), terms.rounds(), terms.moreThan());
    }

    private static DomainEvent proposedOrPublished(RankingPublished e, List<RankingRow> rows) {
        return new RankingPublished(RANKING, CLUSTER, ORGANISER, QUARTER, 1, e.tables(), rows, null, DAY);
    }

    private static List<RankingRow> swapped(RankingPublished e) {
        return swapped(e.rows());
    }

    private static List<RankingRow> swapped(List<RankingRow> rows) {
        List<RankingRow> swapped = new ArrayList<>(rows);
        swapped.set(0, ranked(rows.get(1), 1, rows.get(1).total()));
        swapped.set(1, ranked(rows.get(0), 2, rows.get(0).total()));
        return swapped;
    }

    private static List<RankingRow> raised(RankingPublished e) {
        List<RankingRow> raised = new ArrayList<>(e.rows());
        RankingRow last = raised.get(2);
        raised.set(2, ranked(last, last.rank(), last.total().plus(Score.of("1"))));
        return raised;
    }

    private static RankingRow ranked(RankingRow row, int rank, Score total) {
        return new RankingRow(
                rank,
                row.unitId(),
                total,
                row.maximum(),
                row.firstSection(),
                row.firstSectionMaximum(),
                row.deductions(),
                row.decidedBy(),
                row.excluded(),
                row.memberIn(),
                row.sheets());
    }

    private static List<RankingRow> rows(List<SheetInput> finals) {
        Map<Period, ScoreTable> tables = Map.of(QUARTER, new ScoreTable(TABLE, 1, CRITERIA, TERMS));
        return RankingPolicy.rank(new RankingInput(QUARTER, MEMBERS, tables, finals, RankingDecisions.NONE))
                .rows();
    }

    private static List<CriterionScore> scores(String points) {
        return List.of(CriterionScore.of("I.1", Score.of(points)));
    }

    private static ScoreSheetId sheetId(int number) {
        return new ScoreSheetId(id(20L + number));
    }

    private static UnitId unit(long number) {
        return new UnitId(id(number));
    }

    private static UUID id(long number) {
        return new UUID(3, number);
    }

    private void say(UUID id, DomainEvent truth) {
        DomainEvent event = lie.apply(truth);
        if (event != null) {
            var stored = serializer.serialize(event, byte[].class);
            String name = stored.getType().getName();
            events.add(stored(
                    id,
                    name,
                    name,
                    stored.getData(),
                    Integer.parseInt(stored.getType().getRevision())));
        }
    }

    private StoredEvent stored(UUID id, String type, String name, byte[] payload) {
        return stored(id, type, name, payload, 1);
    }

    private StoredEvent stored(UUID id, String type, String name, byte[] payload, int revision) {
        int position = events.size() + 1;
        return new StoredEvent(
                position,
                id,
                sequences.merge(id, 0L, (before, none) -> before + 1),
                type,
                name,
                revision,
                new UUID(9, position),
                1_700_000_000_000_000L + position,
                "{}".getBytes(StandardCharsets.UTF_8),
                payload,
                new byte[32]);
    }

    /** Hides nothing. */
    private static final class OpenVault implements PersonalDataVault {

        @Override
        public byte[] seal(PersonId person, String text) {
            return text.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public Optional<String> open(PersonId person, byte[] sealed) {
            return Optional.of(new String(sealed, StandardCharsets.UTF_8));
        }
    }
}
