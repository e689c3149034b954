package vn.bangvang.shared.domain.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bangvang.shared.domain.scoring.SheetStream.BLUE;
import static vn.bangvang.shared.domain.scoring.SheetStream.DAY;
import static vn.bangvang.shared.domain.scoring.SheetStream.GREEN;
import static vn.bangvang.shared.domain.scoring.SheetStream.ID;
import static vn.bangvang.shared.domain.scoring.SheetStream.ORGANISER;
import static vn.bangvang.shared.domain.scoring.SheetStream.RED;
import static vn.bangvang.shared.domain.scoring.SheetStream.opened;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.kernel.DueTask;
import vn.bangvang.shared.domain.kernel.EventEnvelope;
import vn.bangvang.shared.domain.kernel.Period;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.kernel.Score;
import vn.bangvang.shared.domain.kernel.TaskKind;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.scoretable.Assignment;
import vn.bangvang.shared.domain.scoretable.Combination;
import vn.bangvang.shared.domain.scoretable.Criterion;
import vn.bangvang.shared.domain.scoretable.CriterionKind;
import vn.bangvang.shared.domain.scoretable.ScoreTable;
import vn.bangvang.shared.domain.scoretable.ScoreTableEvent.ScoreTableAdopted;
import vn.bangvang.shared.domain.scoretable.ScoreTableEvent.ScoreTableAmended;
import vn.bangvang.shared.domain.scoretable.ScoreTableId;
import vn.bangvang.shared.domain.scoretable.ScoreTableState;
import vn.bangvang.shared.domain.scoretable.ScoringTerms;
import vn.bangvang.shared.domain.scoretable.TableEffect;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.AssignmentsCorrected;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.ConsolidationAccepted;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.CrossScoreCorrected;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.ExplanationSubmitted;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.SelfScoreCorrected;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.SheetReverified;

/** Whom a sheet waits for, on which days: those whose act the policies would take on them. */
class SheetTasksTest {

    private static final List<UnitId> MEMBERS = List.of(GREEN, RED, BLUE);
    private static final List<UnitId> OTHERS = List.of(RED, BLUE);
    private static final ScoreTableId TABLE = new ScoreTableId(new UUID(3, 1));
    private static final Period QUARTER = Period.of("2022-Q2");
    private static final Criterion A = criterion("A");
    private static final Criterion B = criterion("B");

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void what_is_due_on_a_day_is_what_is_taken_on_it(long seed) {
        Random dice = new Random(seed);
        boolean normalised = dice.nextInt(4) == 0;
        ScoreTableState table = table(normalised, dice.nextInt(3) == 0);
        ScoreSheetState sheet = played(dice);
        SheetTasks.Quarter quarter = quarter(table, sheet, neighbours(normalised, dice));
        List<DueTask> due = SheetTasks.due(sheet, quarter);
        for (LocalDate day = DAY; day.isBefore(DAY.plusDays(8)); day = day.plusDays(1)) {
            assertThat(on(day, due)).as("%s on %s", sheet, day).isEqualTo(taken(sheet, quarter, day));
        }
    }

    @Test
    void once_a_ranking_rests_on_the_quarter_nobody_is_asked() {
        ScoreSheetState sheet = opened(DAY, DAY).state();
        var closed = new SheetTasks.Quarter(
                Optional.of(ORGANISER), Optional.of(RED), MEMBERS, Optional.empty(), List.of(sheet), true);
        assertThat(SheetTasks.due(sheet, closed)).isEmpty();
    }

    private static Set<String> on(LocalDate day, List<DueTask> due) {
        Set<String> asked = new TreeSet<>();
        due.stream()
                .filter(task -> task.days().include(day))
                .forEach(task -> asked.add(task.kind() + " " + task.unit()));
        return asked;
    }

    /** As the commands ask, one after the other. */
    private static Set<String> taken(ScoreSheetState sheet, SheetTasks.Quarter quarter, LocalDate day) {
        Set<String> taken = new TreeSet<>();
        ScoreTableState versions = quarter.table().orElseThrow();
        ScoreTable table = versions.in(QUARTER).orElseThrow().toTable();
        boolean scoring = sheet.stage() == SheetStage.SCORING;
        if (scoring && passes(() -> SheetPolicy.refuseSecond(sheet, GREEN))) {
            taken.add(TaskKind.SELF_SCORE + " " + GREEN);
        }
        for (UnitId other : OTHERS) {
            boolean asked = !sheet.declined().containsKey(other);
            if (scoring
                    && asked
                    && passes(() -> SheetPolicy.checkSelfScored(sheet, day))
                    && passes(() -> SheetPolicy.refuseSecond(sheet, other))) {
                taken.add(TaskKind.CROSS_SCORE + " " + other);
            }
        }
        for (UnitId scorer : MEMBERS) {
            if (scoring
                    && sheet.hasScored(scorer)
                    && !Supplements.needed(versions, sheet, scorer).isEmpty()) {
                taken.add(TaskKind.SUPPLEMENT + " " + scorer);
            }
        }
        if (scoring && passes(() -> consolidate(sheet, quarter, versions, table, day))) {
            taken.add(TaskKind.CONSOLIDATE + " " + RED);
        }
        if (sheet.explainUntil() != null && passes(() -> SheetPolicy.checkExplanation(sheet, day))) {
            taken.add(TaskKind.EXPLAIN_OR_ACCEPT + " " + GREEN);
        }
        boolean outdated = !Supplements.neededToSettle(versions, sheet).isEmpty();
        if (passes(() -> SheetPolicy.checkFinalisation(sheet, day, outdated))) {
            taken.add(TaskKind.FINALISE + " " + ORGANISER);
        } else if (passes(() -> SheetPolicy.checkReverification(sheet, day))) {
            taken.add(TaskKind.REVERIFY + " " + ORGANISER);
        }
        return taken;
    }

    private static void consolidate(
            ScoreSheetState sheet,
            SheetTasks.Quarter quarter,
            ScoreTableState versions,
            ScoreTable table,
            LocalDate day) {
        Map<UnitId, List<CriterionScore>> counting = ConsolidationPolicy.counting(versions, table, sheet, day);
        SheetPolicy.checkSelfScored(sheet, day);
        SheetPolicy.checkCrossScored(sheet, RED, OTHERS, counting.keySet(), day);
        if (table.terms().normalised()) {
            ConsolidationPolicy.checkQuarterScored(sheet, quarter.sheets(), MEMBERS, day);
        }
    }

    private static boolean passes(Runnable check) {
        try {
            check.run();
            return true;
        } catch (Refusal refused) {
            return false;
        }
    }

    private static SheetTasks.Quarter quarter(
            ScoreTableState table, ScoreSheetState sheet, List<ScoreSheetState> neighbours) {
        List<ScoreSheetState> sheets = new ArrayList<>(neighbours);
        sheets.add(sheet);
        return new SheetTasks.Quarter(
                Optional.of(ORGANISER), Optional.of(RED), MEMBERS, Optional.of(table), sheets, false);
    }

    /** Sheets of the other members; where scores are normalised one may be missing. */
    private static List<ScoreSheetState> neighbours(boolean normalised, Random dice) {
        List<ScoreSheetState> neighbours = new ArrayList<>();
        for (UnitId unit : OTHERS) {
            if (!normalised || dice.nextInt(5) > 0) {
                ScoreSheetState one = played(dice);
                neighbours.add(one.with(s -> s.id(new ScoreSheetId(
                                UUID.nameUUIDFromBytes(unit.toString().getBytes(StandardCharsets.UTF_8))))
                        .unit(unit)));
            }
        }
        return neighbours;
    }

    private static ScoreSheetState played(Random dice) {
        SheetStream stream = opened(due(dice), due(dice));
        for (int i = dice.nextInt(6); i > 0; i--) {
            score(stream, dice);
        }
        if (dice.nextBoolean()) {
            settle(stream, dice);
        }
        return stream.state();
    }

    private static @Nullable LocalDate due(Random dice) {
        return dice.nextInt(4) == 0 ? null : DAY.plusDays(dice.nextInt(5));
    }

    private static void score(SheetStream stream, Random dice) {
        UnitId other = OTHERS.get(dice.nextInt(2));
        ScoreSheetState now = stream.state();
        switch (dice.nextInt(6)) {
            case 0 -> {
                if (!now.hasScored(GREEN)) {
                    stream.selfScored("9");
                }
            }
            case 1, 2 -> {
                if (!now.hasScored(other)) {
                    stream.crossScored(other, "7");
                }
            }
            case 3 -> stream.declined(other);
            case 4 ->
                stream.then(new AssignmentsCorrected(
                        ID, List.of(new Assignment("A", dice.nextBoolean(), null)), "Giao lại", DAY));
            default -> supplement(stream, now, other);
        }
    }

    private static void supplement(SheetStream stream, ScoreSheetState now, UnitId other) {
        List<CriterionScore> both =
                List.of(CriterionScore.of("A", Score.of("6")), CriterionScore.of("B", Score.of("6")));
        if (now.hasScored(other)) {
            stream.then(new CrossScoreCorrected(ID, other, 2, both, "Bổ sung", DAY));
        }
        if (now.hasScored(GREEN)) {
            stream.then(new SelfScoreCorrected(ID, GREEN, 2, both, "Bổ sung", DAY));
        }
    }

    private static void settle(SheetStream stream, Random dice) {
        stream.consolidated(due(dice));
        switch (dice.nextInt(4)) {
            case 0 -> stream.then(new ConsolidationAccepted(ID, GREEN, DAY));
            case 1 -> stream.then(new ExplanationSubmitted(ID, GREEN, List.of(), DAY));
            case 2 -> stream.then(new SheetReverified(ID, ORGANISER, 1, SheetStream.scores("7"), List.of(), DAY));
            default -> {}
        }
        if (dice.nextInt(3) == 0) {
            stream.then(new AssignmentsCorrected(ID, List.of(), "Giao lại", DAY));
        }
        if (dice.nextInt(4) == 0) {
            stream.finalised();
        }
    }

    private static ScoreTableState table(boolean normalised, boolean amended) {
        var terms = new ScoringTerms(2, Combination.MEAN, normalised, true, Score.ZERO, List.of(), 20);
        ScoreTableState table = ScoreTableState.FOLD.after(
                null,
                EventEnvelope.withoutActor(
                        new ScoreTableAdopted(
                                TABLE,
                                new ClusterId(new UUID(1, 1)),
                                ORGANISER,
                                QUARTER,
                                "Bảng điểm",
                                List.of(A),
                                terms,
                                DAY),
                        0));
        return amended
                ? table.after(EventEnvelope.withoutActor(
                        new ScoreTableAmended(
                                TABLE,
                                2,
                                List.of(A, B),
                                terms,
                                QUARTER,
                                new TableEffect(List.of("B"), List.of(), List.of()),
                                "Bổ sung",
                                DAY),
                        1))
                : table;
    }

    private static Criterion criterion(String code) {
        return new Criterion(code, null, code, CriterionKind.JUDGED, Score.of("10"), null, null, null);
    }
}
