package vn.bangvang.command.testing;

import static vn.bangvang.command.testing.World.BLUE;
import static vn.bangvang.command.testing.World.CLUSTER;
import static vn.bangvang.command.testing.World.GREEN;
import static vn.bangvang.command.testing.World.PROVINCE;
import static vn.bangvang.command.testing.World.RED;
import static vn.bangvang.command.testing.World.TODAY;
import static vn.bangvang.command.testing.World.account;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import vn.bangvang.command.actor.Actor;
import vn.bangvang.shared.domain.kernel.Period;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.Score;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.ranking.RankingEvent.RankingOpened;
import vn.bangvang.shared.domain.ranking.RankingEvent.RankingPublished;
import vn.bangvang.shared.domain.ranking.RankingId;
import vn.bangvang.shared.domain.scoretable.Assignment;
import vn.bangvang.shared.domain.scoretable.Combination;
import vn.bangvang.shared.domain.scoretable.Criterion;
import vn.bangvang.shared.domain.scoretable.CriterionKind;
import vn.bangvang.shared.domain.scoretable.ScoreTableEvent.ScoreTableAdopted;
import vn.bangvang.shared.domain.scoretable.ScoreTableId;
import vn.bangvang.shared.domain.scoretable.ScoringTerms;
import vn.bangvang.shared.domain.scoretable.TieBreak;
import vn.bangvang.shared.domain.scoring.CriterionScore;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.CrossScoreRecorded;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.ScoreSheetOpened;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.SelfScoreRecorded;
import vn.bangvang.shared.domain.scoring.ScoreSheetId;

/** The fourth quarter of the cluster: a table of the year with a criterion of each kind, and a sheet of GREEN. */
public final class Quarter {

    public static final Period YEAR = Period.of("2024");
    public static final Period Q4 = Period.of("2024-Q4");
    public static final ScoreTableId TABLE = new ScoreTableId(World.id("table"));
    public static final ScoreSheetId SHEET = new ScoreSheetId(World.id("sheet"));
    public static final LocalDate OPENED_ON = LocalDate.of(2024, 12, 10);
    public static final LocalDate SELF_DUE = LocalDate.of(2024, 12, 14);
    public static final LocalDate CROSS_DUE = LocalDate.of(2024, 12, 16);

    /** I: judged 20 and a result against a target 50; II: achieved 10 and counted 4 × 5; bonus 5 up to 10, penalty 2. */
    public static final List<Criterion> CRITERIA = List.of(
            criterion("I", null, CriterionKind.PARENT, "70", null),
            criterion("I.1", "I", CriterionKind.JUDGED, "20", null),
            criterion("I.2", "I", CriterionKind.QUANTITATIVE, "50", null),
            criterion("II", null, CriterionKind.PARENT, "30", null),
            criterion("II.1", "II", CriterionKind.ACHIEVED, "10", null),
            criterion("II.2", "II", CriterionKind.PER_OCCURRENCE, "20", "5"),
            new Criterion(
                    "III",
                    null,
                    "Thưởng, phạt",
                    CriterionKind.BONUS_PENALTY,
                    Score.of("10"),
                    Score.of("5"),
                    Score.of("2"),
                    Score.of("-10")));

    public static final ScoringTerms TERMS = terms(false);
    public static final ScoreTableAdopted ADOPTED = adopted(TERMS);
    public static final ScoreSheetOpened OPENED = opened(SHEET, GREEN, List.of());

    private Quarter() {}

    public static ScoringTerms terms(boolean normalised) {
        return new ScoringTerms(
                2, Combination.MEAN, normalised, true, Score.of("2"), List.of(TieBreak.FIRST_SECTION), 20);
    }

    public static ScoreTableAdopted adopted(ScoringTerms terms) {
        return new ScoreTableAdopted(TABLE, CLUSTER, PROVINCE, YEAR, "Bảng điểm 2024", CRITERIA, terms, World.LONG_AGO);
    }

    /** The world in which the table has been adopted. */
    public static World world() {
        return new World().happened(ADOPTED, 0);
    }

    public static Actor with(Role role, UnitId unit) {
        return as("somebody", role, unit);
    }

    /** Holds the role on that day, and nothing else. */
    public static Actor on(LocalDate day, Role role, UnitId unit) {
        return world().grant("somebody", role, unit).actorOn("somebody", day);
    }

    /** Holds the role and may enter days of the past. */
    public static Actor entering(Role role, UnitId unit) {
        return world().grant("somebody", role, unit)
                .grant("somebody", Role.BACK_ENTRY, unit)
                .actor("somebody");
    }

    public static Actor as(String name, Role role, UnitId unit) {
        return world().grant(name, role, unit).actor(name);
    }

    /** A ranking of the quarter has been published. */
    public static World closed() {
        var ranking = new RankingId(World.id("ranking"));
        return world().happened(new RankingOpened(ranking, CLUSTER, PROVINCE, Q4, TODAY), 0)
                .happened(
                        new RankingPublished(ranking, CLUSTER, PROVINCE, Q4, 1, List.of(), List.of(), null, TODAY), 1);
    }

    public static ScoreSheetOpened opened(ScoreSheetId sheet, UnitId unit, List<Assignment> assignments) {
        return new ScoreSheetOpened(sheet, CLUSTER, unit, Q4, TABLE, 1, assignments, SELF_DUE, CROSS_DUE, OPENED_ON);
    }

    /** Entered by the account "green". */
    public static EventMessage<?> selfScored(String judged, int daysLate) {
        var event = new SelfScoreRecorded(SHEET, GREEN, 1, scores(judged), daysLate, SELF_DUE.plusDays(daysLate));
        return new GenericEventMessage<>(
                event,
                MetaData.with("account", account("green").toString())
                        .and("person", World.person("green").toString()));
    }

    public static CrossScoreRecorded crossScored(UnitId scorer, List<CriterionScore> scores) {
        return new CrossScoreRecorded(SHEET, scorer, 1, scores, 0, CROSS_DUE);
    }

    /** Opened, scored by itself with 19 and by RED and BLUE with 17 and 18, then what follows. */
    public static List<Object> scored(Object... more) {
        return Stream.concat(
                        Stream.of(
                                OPENED,
                                selfScored("19", 0),
                                crossScored(RED, scores("17")),
                                crossScored(BLUE, scores("18"))),
                        Stream.of(more))
                .toList();
    }

    /** 100 reached, achieved, twice, no bonus, and points as judged. */
    public static List<CriterionScore> scores(String judged) {
        return List.of(
                score("I.1", judged), score("I.2", "100"), score("II.1", "1"), score("II.2", "2"), score("III", "0"));
    }

    public static CriterionScore score(String criterion, String value) {
        return CriterionScore.of(criterion, Score.of(value));
    }

    public static CriterionScore bonus(String times, String... evidence) {
        return new CriterionScore("III", Score.of(times), null, List.of(evidence), null);
    }

    /** The scores with one of them set otherwise. */
    public static List<CriterionScore> but(List<CriterionScore> scores, CriterionScore other) {
        List<CriterionScore> changed = new ArrayList<>(scores);
        changed.replaceAll(score -> score.criterion().equals(other.criterion()) ? other : score);
        return List.copyOf(changed);
    }

    public static List<CriterionScore> without(List<CriterionScore> scores, String criterion) {
        return scores.stream()
                .filter(score -> !score.criterion().equals(criterion))
                .toList();
    }

    public static Criterion criterion(
            String code, @Nullable String parent, CriterionKind kind, String max, @Nullable String each) {
        return new Criterion(
                code,
                parent,
                "Tiêu chí " + code,
                kind,
                Score.of(max),
                each == null ? null : Score.of(each),
                null,
                null);
    }
}
