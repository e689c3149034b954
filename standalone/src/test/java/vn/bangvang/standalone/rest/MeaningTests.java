package vn.bangvang.standalone.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.bangvang.query.past.PastKind;
import vn.bangvang.query.readmodel.EventLog;
import vn.bangvang.query.readmodel.EventLog.Logged;
import vn.bangvang.shared.domain.cluster.ClusterEvent;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.cluster.ClusterState;
import vn.bangvang.shared.domain.cluster.Roster;
import vn.bangvang.shared.domain.congress.CongressCourse;
import vn.bangvang.shared.domain.congress.CongressEvent;
import vn.bangvang.shared.domain.congress.CongressId;
import vn.bangvang.shared.domain.congress.CongressState;
import vn.bangvang.shared.domain.congress.PlanPolicy;
import vn.bangvang.shared.domain.decision.DecisionEvent;
import vn.bangvang.shared.domain.decision.DecisionId;
import vn.bangvang.shared.domain.decision.DecisionState;
import vn.bangvang.shared.domain.kernel.BusinessDay;
import vn.bangvang.shared.domain.kernel.Correction;
import vn.bangvang.shared.domain.kernel.DomainEvent;
import vn.bangvang.shared.domain.kernel.DueTask;
import vn.bangvang.shared.domain.kernel.EventEnvelope;
import vn.bangvang.shared.domain.kernel.Fold;
import vn.bangvang.shared.domain.kernel.MandateId;
import vn.bangvang.shared.domain.kernel.PersonId;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.mandate.MandateEvent;
import vn.bangvang.shared.domain.movement.MovementEvent;
import vn.bangvang.shared.domain.movement.MovementId;
import vn.bangvang.shared.domain.movement.MovementState;
import vn.bangvang.shared.domain.nomination.DraftPolicy;
import vn.bangvang.shared.domain.nomination.NominationDraftEvent;
import vn.bangvang.shared.domain.nomination.NominationDraftState;
import vn.bangvang.shared.domain.nomination.NominationEvent;
import vn.bangvang.shared.domain.nomination.NominationState;
import vn.bangvang.shared.domain.nomination.RouteStep;
import vn.bangvang.shared.domain.nomination.StepPolicy;
import vn.bangvang.shared.domain.person.PersonEvent;
import vn.bangvang.shared.domain.person.PersonState;
import vn.bangvang.shared.domain.pledge.PledgeEvent;
import vn.bangvang.shared.domain.pledge.PledgeId;
import vn.bangvang.shared.domain.pledge.PledgePolicy;
import vn.bangvang.shared.domain.pledge.PledgeState;
import vn.bangvang.shared.domain.ranking.RankingEvent;
import vn.bangvang.shared.domain.ranking.RankingId;
import vn.bangvang.shared.domain.ranking.RankingState;
import vn.bangvang.shared.domain.registration.RegistrationEvent;
import vn.bangvang.shared.domain.registration.RegistrationState;
import vn.bangvang.shared.domain.review.ReviewEvent;
import vn.bangvang.shared.domain.review.ReviewPolicy;
import vn.bangvang.shared.domain.review.ReviewState;
import vn.bangvang.shared.domain.rolemodel.RoleModelEvent;
import vn.bangvang.shared.domain.rolemodel.RoleModelState;
import vn.bangvang.shared.domain.scoretable.ScoreTableEvent;
import vn.bangvang.shared.domain.scoretable.ScoreTableId;
import vn.bangvang.shared.domain.scoretable.ScoreTableState;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent;
import vn.bangvang.shared.domain.scoring.ScoreSheetId;
import vn.bangvang.shared.domain.scoring.ScoreSheetState;
import vn.bangvang.shared.domain.target.TargetReportEvent;
import vn.bangvang.shared.domain.target.TargetReportState;
import vn.bangvang.shared.domain.unit.UnitEvent;
import vn.bangvang.shared.domain.unit.UnitState;
import vn.bangvang.shared.eventlog.CataloguedEventSerializer;
import vn.bangvang.shared.eventlog.LogFollower;
import vn.bangvang.shared.eventlog.LogFollower.Come;
import vn.bangvang.shared.eventlog.PgEventStorageEngine;
import vn.bangvang.shared.eventlog.ReferenceSnapshots;
import vn.bangvang.shared.eventlog.privacy.MasterKey;
import vn.bangvang.shared.eventlog.privacy.PersonalDataVault;
import vn.bangvang.shared.reference.ReferenceData;
import vn.bangvang.standalone.ReadModelSql;

/**
 * The aggregate, the reference data and the read models say of a case what the fold of its stored stream says: for every
 * case that there is, after each of its events.
 */
@TestInstance(Lifecycle.PER_CLASS)
abstract class MeaningTests {

    private static final List<CaseKind<?, ?>> KINDS = CaseKind.all();
    private static final CataloguedEventSerializer CODEC = new CataloguedEventSerializer(PersonalDataVault.closed());

    /** What a fold notes of every event, whatever it means. */
    private static final Set<String> MARKS = Set.of("sequence", "since");

    private DataSource source;
    private JdbcClient database;
    private List<Logged> log;
    private Map<UUID, List<Logged>> streams;

    /** A database to which nothing is added any more. */
    abstract DataSource database() throws Exception;

    @BeforeAll
    void readTheLog() throws Exception {
        source = database();
        database = ReadModelSql.SCHEMAS.client(source);
        log = new EventLog(database, CODEC)
                .streams(
                        database.sql("select distinct aggregate_id from log.event")
                                .query(UUID.class)
                                .list(),
                        Long.MAX_VALUE);
        streams = log.stream().collect(Collectors.groupingBy(Logged::aggregateId));
    }

    private record UnitRow(
            String code,
            String name,
            LocalDate namedFrom,
            @Nullable UUID parentId,
            LocalDate since) {}

    private record ClusterRow(String name, UUID organiserId, long sequence) {}

    private record RosterRow(
            int year,
            UUID leaderId,
            UUID deputyId,
            LocalDate openedOn,
            @Nullable LocalDate correctedOn,
            int members) {

        static RosterRow of(ClusterState cluster, int year) {
            Roster roster = cluster.years().get(year);
            ClusterState.Entry entry = cluster.entries().get(year);
            return new RosterRow(
                    year,
                    roster.leader().value(),
                    roster.deputy().value(),
                    entry.openedOn(),
                    entry.correctedOn(),
                    roster.members().size());
        }
    }

    private record DraftRow(
            String stage,
            int versions,
            LocalDate since,
            @Nullable UUID nominationId,
            long sequence) {}

    private record RegistrationRow(
            int version,
            int titles,
            int targets,
            @Nullable LocalDate amendedOn,
            @Nullable LocalDate checkedOn) {}

    private record TableRow(
            String name,
            int version,
            int criteria,
            LocalDate adoptedOn,
            @Nullable LocalDate amendedOn,
            long sequence) {}

    private record RankingRow(
            String state,
            int version,
            LocalDate openedOn,
            @Nullable LocalDate publishedOn,
            @Nullable UUID acclaimed,
            long sequence) {}

    private record Row(
            String status, @Nullable Integer step, @Nullable String stepKind, LocalDate since, long sequence) {}

    private record Reviewed(String state, LocalDate since) {}

    private record Waiting(
            String task,
            @Nullable String part,
            UUID unitId,
            @Nullable LocalDate fromDay,
            @Nullable LocalDate untilDay) {}

    private record Model(String state, LocalDate since, int reached, int replications) {}

    private record Decided(String number, LocalDate decidedOn, int lines) {}

    private record Staged(String stage, long sequence) {}

    private record Sheet(String stage, LocalDate since, int daysLate, int crossed, int declined) {}

    private record PledgeRow(
            int version,
            @Nullable LocalDate fullySignedOn,
            @Nullable LocalDate witnessedOn,
            @Nullable LocalDate closedOn,
            long sequence) {}

    private record Report(int results, LocalDate changedOn) {}

    private record MovementRow(
            String name, int received, @Nullable LocalDate closedOn, long sequence) {}

    private record Due(String code, LocalDate dueOn) {}

    @Test
    void the_aggregate_of_each_case_has_the_state_of_the_fold_after_each_event() {
        PgEventStorageEngine engine = PgEventStorageEngine.readOnly(source, CODEC);
        for (CaseKind<?, ?> kind : KINDS) {
            for (UUID id : casesOf(kind)) {
                assertThat(kind.statesOfTheAggregate(
                                engine.readEvents(id.toString()).asStream().toList()))
                        .as("%s %s", kind.name(), id)
                        .isEqualTo(states(kind, id));
            }
        }
    }

    @Test
    void the_reference_data_of_each_case_has_the_state_of_the_fold_after_each_event() {
        ReferenceData references = new ReferenceData();
        Map<UUID, Object> states = new HashMap<>();
        int followed = 0;
        for (Logged logged : log) {
            CaseKind<?, ?> kind = kindOf(logged.event());
            if (ReferenceData.follows(kind.family())) {
                references.on(logged.event(), logged.sequence());
                Object state = known(kind, logged, states.get(logged.aggregateId()));
                states.put(logged.aggregateId(), state);
                assertThat(inReferenceData(references, logged))
                        .as("%s %s#%d", logged.name(), logged.aggregateId(), logged.sequence())
                        .isEqualTo(withoutOwnAffairs(state));
                followed++;
            }
        }
        assertThat(followed).isPositive();
    }

    @Test
    void a_node_that_asks_the_log_for_what_it_does_not_keep_knows_what_the_fold_says() {
        LogFollower follower = new LogFollower(source);
        follower.catchUp();
        assertKnowsEachCase(follower);
    }

    /** Wherever the snapshot was taken, and after it went through the database. */
    @Test
    void a_node_that_begins_from_a_snapshot_knows_what_the_fold_says() throws Exception {
        Path key = Files.createTempDirectory("bangvang-key").resolve("key");
        MasterKey.createIfMissing(key);
        ReferenceSnapshots snapshots = new ReferenceSnapshots(source, MasterKey.read(key), new byte[32]);
        ReferenceData upTo = new ReferenceData();
        int each = Math.max(1, log.size() / 12);
        for (int i = 0; i < log.size(); i++) {
            if (ReferenceData.follows(log.get(i).event().getClass())) {
                upTo.on(log.get(i).event(), log.get(i).sequence());
            }
            if (i % each == each / 2) {
                Come taken = new Come(log.get(i).position(), hash(log.get(i).position()), List.of(), upTo.snapshot());
                snapshots.keep(taken);
                LogFollower follower = new LogFollower(source);
                assertThat(follower.begin(snapshots.find().orElseThrow())).isTrue();
                follower.catchUp();
                assertKnowsEachCase(follower);
            }
        }
    }

    private void assertKnowsEachCase(LogFollower follower) {
        int known = 0;
        for (List<Logged> stream : streams.values()) {
            Logged last = stream.get(stream.size() - 1);
            CaseKind<?, ?> kind = kindOf(last.event());
            if (ReferenceData.follows(kind.family())) {
                Object state = null;
                for (Logged logged : stream) {
                    state = known(kind, logged, state);
                }
                assertThat(inReferenceData(follower.references(), last))
                        .as("%s %s", kind.name(), last.aggregateId())
                        .isEqualTo(withoutOwnAffairs(state));
                known++;
            }
        }
        assertThat(known).isPositive();
    }

    private byte[] hash(long position) {
        return database.sql("select hash from log.event where position = ?")
                .param(position)
                .query(byte[].class)
                .single();
    }

    /** Nobody is named there: no decision about another case asks who acted. */
    @SuppressWarnings("unchecked")
    private static <S, E extends DomainEvent> S known(CaseKind<S, E> kind, Logged logged, @Nullable Object before) {
        return kind.fold()
                .after((S) before, EventEnvelope.withoutActor(kind.family().cast(logged.event()), logged.sequence()));
    }

    /** What no decision about another case asks for is not kept there. */
    private static Object withoutOwnAffairs(Object state) {
        if (state instanceof MovementState movement) {
            return movement.withoutCourse();
        } else if (state instanceof PledgeState pledge) {
            return pledge.withoutWords();
        } else if (state instanceof PersonState person) {
            return person.withoutWords();
        }
        return state instanceof CongressState congress ? congress.course() : state;
    }

    private static Object inReferenceData(ReferenceData references, Logged logged) {
        UUID id = logged.aggregateId();
        DomainEvent event = logged.event();
        if (event instanceof UnitEvent) {
            return references.units().find(new UnitId(id)).orElseThrow();
        } else if (event instanceof PersonEvent) {
            return references.persons().find(new PersonId(id)).orElseThrow();
        } else if (event instanceof MandateEvent) {
            return references.mandates().find(new MandateId(id)).orElseThrow();
        } else if (event instanceof ClusterEvent) {
            return references.clusters().find(new ClusterId(id)).orElseThrow();
        } else if (event instanceof MovementEvent) {
            return references.movements().find(new MovementId(id)).orElseThrow();
        } else if (event instanceof PledgeEvent) {
            return references.pledges().find(new PledgeId(id)).orElseThrow();
        } else if (event instanceof ScoreTableEvent) {
            return references.tables().find(new ScoreTableId(id)).orElseThrow();
        } else if (event instanceof ScoreSheetEvent) {
            return references.scores().find(new ScoreSheetId(id)).orElseThrow();
        } else if (event instanceof RankingEvent) {
            return references.rankings().find(new RankingId(id)).orElseThrow();
        }
        return event instanceof CongressEvent
                ? references.congresses().find(new CongressId(id)).orElseThrow()
                : references.decisions().find(new DecisionId(id)).orElseThrow();
    }

    @Test
    void each_part_of_a_fold_says_what_the_whole_says() {
        for (UUID id : cases("{congress-register}.congress")) {
            assertThat(states(CongressCourse.FOLD, CongressEvent.class, id))
                    .isEqualTo(states(CongressState.FOLD, CongressEvent.class, id).stream()
                            .map(CongressState::course)
                            .toList());
        }
        for (UUID id : cases("{movement-register}.movement")) {
            assertThat(states(MovementState.WITHOUT_COURSE, MovementEvent.class, id))
                    .isEqualTo(states(MovementState.FOLD, MovementEvent.class, id).stream()
                            .map(MovementState::withoutCourse)
                            .toList());
        }
        for (UUID id : cases("{scoreboard}.sheet")) {
            assertThat(states(ScoreSheetState.PROGRESS, ScoreSheetEvent.class, id))
                    .isEqualTo(states(ScoreSheetState.FOLD, ScoreSheetEvent.class, id).stream()
                            .map(ScoreSheetState::withoutValues)
                            .toList());
        }
    }

    /**
     * An event that a fold passes over leaves no trace in any state but its day and its place. That some leave none is right:
     * a second publication on the day of the first.
     */
    @Test
    void each_kind_of_event_changes_the_state_of_a_case() {
        Set<String> silent = new TreeSet<>();
        Set<String> telling = new TreeSet<>();
        for (CaseKind<?, ?> kind : KINDS) {
            for (UUID id : casesOf(kind)) {
                List<Logged> stream = streams.get(id);
                List<?> states = states(kind, id);
                for (int i = 1; i < states.size(); i++) {
                    boolean same = told(states.get(i)).equals(told(states.get(i - 1)));
                    (same ? silent : telling).add(stream.get(i).name());
                }
            }
        }
        silent.removeAll(telling);
        assertThat(silent).isEmpty();
    }

    private static Map<String, Object> told(Object state) {
        Map<String, Object> told = new TreeMap<>();
        for (RecordComponent field : state.getClass().getRecordComponents()) {
            if (!MARKS.contains(field.getName())) {
                try {
                    told.put(
                            field.getName(),
                            Optional.ofNullable(field.getAccessor().invoke(state)));
                } catch (ReflectiveOperationException broken) {
                    throw new IllegalStateException(broken);
                }
            }
        }
        return told;
    }

    @Test
    void each_case_can_be_looked_at_as_it_was_at_every_event_and_at_the_newest_it_is_what_it_is() {
        for (CaseKind<?, ?> kind : KINDS) {
            for (UUID id : casesOf(kind)) {
                List<Logged> stream = streams.get(id);
                PastKind<?, ?> past = PastKind.of(stream.get(0).event());
                assertThat(past.type()).isEqualTo(kind.name());
                assertThat(past.fold()).isSameAs(kind.fold());
                List<?> states = states(kind, id);
                for (int events = 1; events <= stream.size(); events++) {
                    assertThat(past.state(stream.subList(0, events), LocalDate.MAX))
                            .as("%s %s after %d events", kind.name(), id, events)
                            .isEqualTo(Optional.of(states.get(events - 1)));
                }
            }
        }
    }

    @Test
    void what_was_true_of_a_day_is_what_was_known_on_it_but_for_what_was_put_right_since() {
        for (List<Logged> stream : streams.values()) {
            PastKind<?, ?> kind = PastKind.of(stream.get(0).event());
            Set<LocalDate> days = stream.stream()
                    .map(logged -> BusinessDay.of(logged.event()))
                    .collect(Collectors.toSet());
            for (LocalDate day : days) {
                Optional<?> valid = kind.state(stream, day);
                Optional<?> known = known(kind, stream, day);
                assertThat(valid.isPresent()).isEqualTo(known.isPresent());
                if (stream.stream().noneMatch(logged -> logged.event() instanceof Correction)) {
                    assertThat(valid).as("%s on %s", kind.type(), day).isEqualTo(known);
                }
            }
        }
    }

    private static <S extends Record, E extends DomainEvent> Optional<S> known(
            PastKind<S, E> kind, List<Logged> stream, LocalDate day) {
        return kind.fold()
                .asOf(
                        stream.stream()
                                .map(logged -> logged.envelope(kind.family()))
                                .toList(),
                        day);
    }

    private static CaseKind<?, ?> kindOf(DomainEvent event) {
        return KINDS.stream()
                .filter(kind -> kind.family().isInstance(event))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void each_unit_in_the_register_is_the_fold_of_its_stream() {
        for (UUID id : cases("{unit-register}.unit")) {
            UnitState state = last(UnitState.FOLD, UnitEvent.class, id);
            assertThat(database.sql(
                                    "select code, name, named_from, parent_id, since from {unit-register}.unit where id = ?")
                            .param(id)
                            .query(UnitRow.class)
                            .single())
                    .as("%s", id)
                    .isEqualTo(new UnitRow(
                            state.code(),
                            state.name(),
                            state.names().lastKey(),
                            state.parent() == null ? null : state.parent().value(),
                            state.since()));
        }
    }

    @Test
    void each_cluster_and_its_years_in_the_register_are_the_fold_of_its_stream() {
        for (UUID id : cases("{cluster-register}.cluster")) {
            ClusterState state = last(ClusterState.FOLD, ClusterEvent.class, id);
            assertThat(database.sql("select name, organiser_id, sequence from {cluster-register}.cluster where id = ?")
                            .param(id)
                            .query(ClusterRow.class)
                            .single())
                    .isEqualTo(new ClusterRow(state.name(), state.organiser().value(), state.sequence()));
            assertThat(database.sql(
                                    "select year, leader_id, deputy_id, opened_on, corrected_on,"
                                            + " cardinality(members) members from {cluster-register}.roster where cluster_id = ?")
                            .param(id)
                            .query(RosterRow.class)
                            .list())
                    .as("%s", id)
                    .containsExactlyInAnyOrderElementsOf(state.years().keySet().stream()
                            .map(year -> RosterRow.of(state, year))
                            .toList());
        }
    }

    @Test
    void each_score_table_in_the_register_is_the_fold_of_its_stream() {
        for (UUID id : cases("{score-table-register}.score_table")) {
            ScoreTableState state = last(ScoreTableState.FOLD, ScoreTableEvent.class, id);
            assertThat(database.sql("select name, version, criteria, adopted_on, amended_on, sequence"
                                    + " from {score-table-register}.score_table where id = ?")
                            .param(id)
                            .query(TableRow.class)
                            .single())
                    .as("%s", id)
                    .isEqualTo(new TableRow(
                            state.name(),
                            state.newest().version(),
                            state.newest().criteria().size(),
                            state.adoptedOn(),
                            state.amendedOn(),
                            state.sequence()));
        }
    }

    @Test
    void each_ranking_in_the_list_is_the_fold_of_its_stream() {
        for (UUID id : cases("{cluster-ranking}.ranking")) {
            RankingState state = last(RankingState.FOLD, RankingEvent.class, id);
            assertThat(database.sql("select state, version, opened_on, published_on, acclaimed, sequence"
                                    + " from {cluster-ranking}.ranking where id = ?")
                            .param(id)
                            .query(RankingRow.class)
                            .single())
                    .as("%s", id)
                    .isEqualTo(new RankingRow(
                            state.status().name(),
                            state.version(),
                            state.openedOn(),
                            state.publication() == null
                                    ? null
                                    : state.publication().publishedOn(),
                            state.acclaimed() == null ? null : state.acclaimed().value(),
                            state.sequence()));
        }
    }

    @Test
    void the_row_of_each_nomination_is_the_fold_of_its_stream() {
        List<UUID> cases = cases("{nomination-file}.nomination");
        assertThat(cases).isNotEmpty();
        for (UUID id : cases) {
            NominationState last = last(NominationState.FOLD, NominationEvent.class, id);
            RouteStep open = last.openStep() == null ? null : last.current();
            assertThat(database.sql("select status, step, step_kind, since, sequence"
                                    + " from {nomination-file}.nomination where id = ?")
                            .param(id)
                            .query(Row.class)
                            .single())
                    .as("%s", id)
                    .isEqualTo(new Row(
                            last.status().name(),
                            last.openStep(),
                            open == null ? null : open.kind().name(),
                            last.since(),
                            last.sequence()));
            assertThat(waiting(id))
                    .as("%s", id)
                    .isEqualTo(waiting(StepPolicy.due(last).stream().toList()));
        }
    }

    @Test
    void each_draft_in_the_register_and_what_waits_of_it_is_the_fold_of_its_stream() {
        for (UUID id : cases("{draft-register}.draft")) {
            NominationDraftState state = last(NominationDraftState.FOLD, NominationDraftEvent.class, id);
            assertThat(database.sql("select stage, versions, since, nomination_id, sequence"
                                    + " from {draft-register}.draft where id = ?")
                            .param(id)
                            .query(DraftRow.class)
                            .single())
                    .as("%s", id)
                    .isEqualTo(new DraftRow(
                            state.stage().name(),
                            state.versions(),
                            state.since(),
                            state.nomination() == null
                                    ? null
                                    : state.nomination().value(),
                            state.sequence()));
            assertThat(waiting(id))
                    .as("%s", id)
                    .isEqualTo(waiting(DraftPolicy.due(state).stream().toList()));
        }
    }

    @Test
    void each_registration_in_the_register_is_the_fold_of_its_stream() {
        for (UUID id : cases("{registration-register}.registration")) {
            RegistrationState state = last(RegistrationState.FOLD, RegistrationEvent.class, id);
            assertThat(database.sql("select version, titles, targets, amended_on, checked_on"
                                    + " from {registration-register}.registration where id = ?")
                            .param(id)
                            .query(RegistrationRow.class)
                            .single())
                    .as("%s", id)
                    .isEqualTo(new RegistrationRow(
                            state.version(),
                            state.aims().titles().size(),
                            state.aims().targets().size(),
                            state.amendedOn(),
                            state.checkedOn()));
        }
    }

    @Test
    void how_far_each_score_sheet_has_come_follows_from_the_fold_of_its_stream() {
        List<UUID> cases = cases("{scoreboard}.sheet");
        assertThat(cases).isNotEmpty();
        for (UUID id : cases) {
            List<ScoreSheetState> states = states(ScoreSheetState.FOLD, ScoreSheetEvent.class, id);
            ScoreSheetState last = states.get(states.size() - 1);
            assertThat(database.sql("""
                            select stage, stage_since since, self_days_late days_late,
                              (select count(*) from {scoreboard}.scorer c where sheet_id = s.id and not declined) crossed,
                              (select count(*) from {scoreboard}.scorer c where sheet_id = s.id and declined) declined
                            from {scoreboard}.sheet s where id = ?
                            """).param(id).query(Sheet.class).single())
                    .as("%s", id)
                    .isEqualTo(new Sheet(
                            last.stage().name(),
                            last.stageSince(),
                            last.selfEntry() == null ? 0 : last.selfEntry().daysLate(),
                            last.crossScores().size(),
                            last.declined().size()));
        }
    }

    @Test
    void each_pledge_in_the_register_and_in_the_inbox_is_the_fold_of_its_stream() {
        List<UUID> cases = cases("{pledge-register}.pledge");
        assertThat(cases).isNotEmpty();
        for (UUID id : cases) {
            PledgeState state = last(PledgeState.FOLD, PledgeEvent.class, id);
            assertThat(database.sql("select version, fully_signed_on, witnessed_on, closed_on, sequence"
                                    + " from {pledge-register}.pledge where id = ?")
                            .param(id)
                            .query(PledgeRow.class)
                            .single())
                    .as("%s", id)
                    .isEqualTo(new PledgeRow(
                            state.version(),
                            state.fullySignedOn(),
                            state.witnessedOn(),
                            state.closedOn(),
                            state.sequence()));
            assertThat(database.sql("select unit_id from {pledge-register}.signature"
                                    + " where pledge_id = ? and version = ?")
                            .params(id, state.version())
                            .query(UUID.class)
                            .set())
                    .isEqualTo(state.signed().stream().map(UnitId::value).collect(Collectors.toSet()));
            Roster roster = last(
                            ClusterState.FOLD,
                            ClusterEvent.class,
                            state.cluster().value())
                    .years()
                    .get(state.year());
            assertThat(waiting(id))
                    .as("%s", id)
                    .isEqualTo(waiting(PledgePolicy.due(state, party -> roster.daysOf(party, state.year()))));
        }
    }

    @Test
    void how_far_each_review_has_come_follows_from_the_fold_of_its_stream() {
        List<UUID> cases = cases("{review-register}.review");
        assertThat(cases).isNotEmpty();
        for (UUID id : cases) {
            ReviewState last = last(ReviewState.FOLD, ReviewEvent.class, id);
            assertThat(database.sql("select state, since from {review-register}.review where id = ?")
                            .param(id)
                            .query(Reviewed.class)
                            .single())
                    .isEqualTo(new Reviewed(last.stage().name(), last.since()));
            assertThat(waiting(id))
                    .isEqualTo(waiting(ReviewPolicy.due(last).stream().toList()));
        }
    }

    @Test
    void how_far_each_role_model_has_come_follows_from_the_fold_of_its_stream() {
        List<UUID> cases = cases("{role-model-register}.role_model");
        assertThat(cases).isNotEmpty();
        for (UUID id : cases) {
            RoleModelState last = last(RoleModelState.FOLD, RoleModelEvent.class, id);
            assertThat(database.sql("select state, since, reached, replications"
                                    + " from {role-model-register}.role_model where id = ?")
                            .param(id)
                            .query(Model.class)
                            .single())
                    .isEqualTo(new Model(
                            last.stage().name(),
                            last.stageSince(),
                            last.reached().size(),
                            last.replications().size()));
        }
    }

    @Test
    void the_number_and_day_of_each_decision_follow_from_the_fold_of_its_stream() {
        List<UUID> cases = cases("{decision-register}.decision");
        assertThat(cases).isNotEmpty();
        for (UUID id : cases) {
            DecisionState last = last(DecisionState.FOLD, DecisionEvent.class, id);
            assertThat(database.sql("select number, decided_on, (select count(*)::int"
                                    + " from {decision-register}.decision_line where decision_id = d.id) as lines"
                                    + " from {decision-register}.decision d where id = ?")
                            .param(id)
                            .query(Decided.class)
                            .single())
                    .isEqualTo(new Decided(
                            last.number(), last.decidedOn(), last.lines().size()));
        }
    }

    @Test
    void the_stage_and_the_tasks_of_each_congress_follow_from_the_fold_of_its_stream() {
        List<UUID> cases = cases("{congress-register}.congress");
        assertThat(cases).isNotEmpty();
        for (UUID id : cases) {
            CongressState last = last(CongressState.FOLD, CongressEvent.class, id);
            assertThat(database.sql("select stage, sequence from {congress-register}.congress where id = ?")
                            .param(id)
                            .query(Staged.class)
                            .single())
                    .isEqualTo(new Staged(
                            last.course().stage().name(), last.course().sequence()));
            assertThat(waiting(id)).isEqualTo(waiting(PlanPolicy.due(last)));
        }
    }

    @Test
    void each_report_on_targets_is_the_fold_of_its_stream() {
        List<UUID> cases = cases("{target-progress}.report");
        assertThat(cases).isNotEmpty();
        for (UUID id : cases) {
            TargetReportState last = last(TargetReportState.FOLD, TargetReportEvent.class, id);
            assertThat(database.sql("select jsonb_array_length(results) results, changed_on"
                                    + " from {target-progress}.report where id = ?")
                            .param(id)
                            .query(Report.class)
                            .single())
                    .as("%s", id)
                    .isEqualTo(new Report(last.results().size(), last.changedOn()));
        }
    }

    @Test
    void each_movement_and_its_deadlines_are_the_fold_of_its_stream() {
        List<UUID> cases = cases("{movement-register}.movement");
        assertThat(cases).isNotEmpty();
        for (UUID id : cases) {
            MovementState state = last(MovementState.FOLD, MovementEvent.class, id);
            assertThat(database.sql("select name, received, closed_on, sequence"
                                    + " from {movement-register}.movement where id = ?")
                            .param(id)
                            .query(MovementRow.class)
                            .single())
                    .as("%s", id)
                    .isEqualTo(new MovementRow(
                            state.plan().name(), state.receipts().size(), state.closedOn(), state.sequence()));
            assertThat(database.sql("select code, due_on from {movement-register}.deadline where movement_id = ?")
                            .param(id)
                            .query(Due.class)
                            .list())
                    .containsExactlyInAnyOrderElementsOf(state.plan().deadlines().stream()
                            .map(deadline -> new Due(deadline.code(), state.due(deadline)))
                            .toList());
        }
    }

    /** What the inbox says is to be done with a case. */
    private Set<Waiting> waiting(UUID id) {
        return database.sql("select task, part, unit_id, from_day, until_day from {approver-inbox}.task"
                        + " where case_id = ?")
                .param(id)
                .query(Waiting.class)
                .set();
    }

    private static Set<Waiting> waiting(List<DueTask> due) {
        return due.stream()
                .map(task -> new Waiting(
                        task.kind().name(),
                        task.part(),
                        task.unit().value(),
                        task.days().first(),
                        task.days().last()))
                .collect(Collectors.toSet());
    }

    private List<UUID> cases(String table) {
        return database.sql("select id from " + table + " order by id")
                .query(UUID.class)
                .list();
    }

    private <S, E extends DomainEvent> S last(Fold<S, E> fold, Class<E> family, UUID id) {
        List<S> states = states(fold, family, id);
        return states.get(states.size() - 1);
    }

    /** After each event. */
    private <S, E extends DomainEvent> List<S> states(Fold<S, E> fold, Class<E> family, UUID id) {
        return fold.states(
                streams.get(id).stream().map(logged -> logged.envelope(family)).toList());
    }

    private <S, E extends DomainEvent> List<S> states(CaseKind<S, E> kind, UUID id) {
        return states(kind.fold(), kind.family(), id);
    }

    private List<UUID> casesOf(CaseKind<?, ?> kind) {
        List<UUID> found = log.stream()
                .filter(logged -> logged.sequence() == 0 && kind.family().isInstance(logged.event()))
                .map(Logged::aggregateId)
                .toList();
        assertThat(found).as(kind.name()).isNotEmpty();
        return found;
    }
}
