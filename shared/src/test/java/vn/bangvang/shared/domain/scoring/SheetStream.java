package vn.bangvang.shared.domain.scoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.kernel.AccountId;
import vn.bangvang.shared.domain.kernel.ActorMetadata;
import vn.bangvang.shared.domain.kernel.Author;
import vn.bangvang.shared.domain.kernel.EventEnvelope;
import vn.bangvang.shared.domain.kernel.Period;
import vn.bangvang.shared.domain.kernel.Score;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.scoretable.ScoreTableId;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.CrossScoreRecorded;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.CrossScoringDeclined;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.ScoreSheetOpened;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.SelfScoreRecorded;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.SheetConsolidated;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.SheetFinalised;

/** The events of one sheet, each with its place in the stream and who caused it. */
public final class SheetStream {

    public static final ScoreSheetId ID = new ScoreSheetId(new UUID(4, 1));
    public static final UnitId GREEN = new UnitId(new UUID(2, 1));
    public static final UnitId RED = new UnitId(new UUID(2, 2));
    public static final UnitId BLUE = new UnitId(new UUID(2, 3));
    public static final UnitId ORGANISER = new UnitId(new UUID(2, 9));
    public static final LocalDate DAY = LocalDate.of(2022, 6, 25);
    public static final Author CLERK = new Author(new AccountId(new UUID(7, 1)), null, null);

    private static final ScoreTableId TABLE = new ScoreTableId(new UUID(3, 1));

    private final List<EventEnvelope<ScoreSheetEvent>> events = new ArrayList<>();

    private SheetStream() {}

    public static SheetStream opened(@Nullable LocalDate selfDueOn, @Nullable LocalDate crossDueOn) {
        return new SheetStream()
                .then(new ScoreSheetOpened(
                        ID,
                        new ClusterId(new UUID(1, 1)),
                        GREEN,
                        Period.of("2022-Q2"),
                        TABLE,
                        1,
                        List.of(),
                        selfDueOn,
                        crossDueOn,
                        DAY));
    }

    public SheetStream then(ScoreSheetEvent event) {
        return by(CLERK, event);
    }

    public SheetStream by(Author author, ScoreSheetEvent event) {
        events.add(new EventEnvelope<>(event, new ActorMetadata(author, null), events.size()));
        return this;
    }

    public SheetStream selfScored(String points) {
        return then(new SelfScoreRecorded(ID, GREEN, 1, scores(points), 0, DAY));
    }

    public SheetStream crossScored(UnitId scorer, String points) {
        return then(new CrossScoreRecorded(ID, scorer, 1, scores(points), 0, DAY));
    }

    public SheetStream declined(UnitId scorer) {
        return then(new CrossScoringDeclined(ID, scorer, DeclineGround.RECUSED, "Cùng thực hiện đề án", DAY));
    }

    public SheetStream consolidated(@Nullable LocalDate explainUntil) {
        return then(new SheetConsolidated(ID, RED, 1, scores("8"), List.of(), explainUntil, DAY));
    }

    public SheetStream finalised() {
        return then(new SheetFinalised(ID, ORGANISER, 1, scores("8"), Score.of("1"), DAY));
    }

    public List<EventEnvelope<ScoreSheetEvent>> events() {
        return events;
    }

    public ScoreSheetState state() {
        return ScoreSheetState.FOLD.all(events);
    }

    public static List<CriterionScore> scores(String points) {
        return List.of(CriterionScore.of("A", Score.of(points)));
    }
}
