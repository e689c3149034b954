package vn.bangvang.benchmark.ranking;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import vn.bangvang.shared.domain.kernel.Score;
import vn.bangvang.shared.domain.scoretable.Criterion;
import vn.bangvang.shared.domain.scoretable.CriterionKind;
import vn.bangvang.shared.domain.scoretable.ScoreTable;
import vn.bangvang.shared.domain.scoring.CriterionScore;
import vn.bangvang.shared.domain.scoring.ScoreSheetEvent.FinalScoreCorrected;
import vn.bangvang.shared.domain.scoring.ScoreSheetId;
import vn.bangvang.shared.domain.scoring.ScoreSheetState;
import vn.bangvang.shared.reference.ReferenceData;

/**
 * Single scores that change, one after another. In every ten, one result takes the lead of its criterion by far and the
 * next change takes it back, so that each time the points of all others move.
 */
final class ScoreChanges {

    private final Random random = new Random(7);
    private final ReferenceData references;
    private final List<ScoreSheetId> sheets;
    private final Set<String> results;
    private int number;
    private ScoreSheetState before;

    ScoreChanges(ReferenceData references, ScoreTable table) {
        this.references = references;
        List<ScoreSheetState> all = references.scores().of(LargeCluster.ID, List.of(LargeCluster.QUARTER));
        sheets = all.stream()
                .map(ScoreSheetState::id)
                .sorted((one, other) -> one.value().compareTo(other.value()))
                .toList();
        results = table.leaves().stream()
                .filter(leaf -> leaf.kind() == CriterionKind.QUANTITATIVE)
                .map(Criterion::code)
                .collect(Collectors.toSet());
        before = all.get(0);
    }

    /** The next event, not yet in the reference data. */
    FinalScoreCorrected next() {
        int turn = number++ % 10;
        if (turn == 9) {
            return LargeCluster.corrected(before.id(), scores(before));
        }
        ScoreSheetState sheet = references
                .scores()
                .find(sheets.get(random.nextInt(sheets.size())))
                .orElseThrow();
        if (turn == 8) {
            before = sheet;
        }
        return LargeCluster.corrected(sheet.id(), changed(scores(sheet), turn == 8 ? "5" : "0.9" + random.nextInt(10)));
    }

    private static List<CriterionScore> scores(ScoreSheetState sheet) {
        List<CriterionScore> settled = sheet.settled();
        if (settled == null) {
            throw new IllegalStateException("Nothing is settled on " + sheet.id());
        }
        return settled;
    }

    /** The same but for one result, which is multiplied. */
    private List<CriterionScore> changed(List<CriterionScore> settled, String factor) {
        List<CriterionScore> scores = new ArrayList<>(settled);
        List<Integer> quantitative = new ArrayList<>();
        for (int i = 0; i < scores.size(); i++) {
            if (results.contains(scores.get(i).criterion())) {
                quantitative.add(i);
            }
        }
        int at = quantitative.get(random.nextInt(quantitative.size()));
        CriterionScore was = scores.get(at);
        scores.set(at, CriterionScore.of(was.criterion(), was.value().times(Score.of(factor))));
        return scores;
    }
}
