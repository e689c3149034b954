package vn.bangvang.benchmark.ranking;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import vn.bangvang.shared.rule.scoring.RankingInput;
import vn.bangvang.shared.rule.scoring.ScoreTable;
import vn.bangvang.shared.rule.scoring.SheetInput;
import vn.bangvang.shared.value.Criterion;
import vn.bangvang.shared.value.CriterionKind;
import vn.bangvang.shared.value.CriterionScore;
import vn.bangvang.shared.value.Score;

/**
 * Single scores that change, one after another. In every ten, one result takes the lead of its criterion by far and the
 * next change takes it back, so that each time the points of all others move.
 */
final class ScoreChanges {

    private final Random random = new Random(7);
    private final List<SheetInput> sheets;
    private final Set<String> results;
    private int number;
    private int leading;
    private SheetInput before;

    ScoreChanges(RankingInput input) {
        sheets = new ArrayList<>(input.sheets());
        ScoreTable table = input.tables().values().iterator().next();
        results = table.leaves().stream()
                .filter(leaf -> leaf.kind() == CriterionKind.QUANTITATIVE)
                .map(Criterion::code)
                .collect(Collectors.toSet());
        before = sheets.get(0);
    }

    /** The sheets as they stand after all changes so far. */
    List<SheetInput> sheets() {
        return sheets;
    }

    SheetInput next() {
        int turn = number++ % 10;
        if (turn == 9) {
            return put(leading, before);
        }
        int at = random.nextInt(sheets.size());
        SheetInput sheet = sheets.get(at);
        if (turn == 8) {
            leading = at;
            before = sheet;
        }
        List<Integer> quantitative = new ArrayList<>();
        for (int i = 0; i < sheet.scores().size(); i++) {
            if (results.contains(sheet.scores().get(i).criterion())) {
                quantitative.add(i);
            }
        }
        int score = quantitative.get(random.nextInt(quantitative.size()));
        Score factor = turn == 8 ? Score.of("5") : Score.of("0.9" + random.nextInt(10));
        return put(at, changed(sheet, score, factor));
    }

    private SheetInput put(int at, SheetInput sheet) {
        sheets.set(at, sheet);
        return sheet;
    }

    private static SheetInput changed(SheetInput sheet, int at, Score factor) {
        List<CriterionScore> scores = new ArrayList<>(sheet.scores());
        CriterionScore was = scores.get(at);
        scores.set(at, CriterionScore.of(was.criterion(), was.value().times(factor)));
        return new SheetInput(
                sheet.sheet(),
                sheet.sequence() + 1,
                sheet.unit(),
                sheet.quarter(),
                sheet.assignments(),
                scores,
                sheet.lateDeduction());
    }
}
