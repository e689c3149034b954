package vn.bangvang.query.scoring;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.kernel.Score;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.ranking.RankingInput;
import vn.bangvang.shared.domain.scoretable.ScoreTable;
import vn.bangvang.shared.domain.scoring.CriterionScore;
import vn.bangvang.shared.domain.scoring.QuarterPoints;
import vn.bangvang.shared.domain.scoring.ScoreSheetState;
import vn.bangvang.shared.domain.scoring.SheetInput;
import vn.bangvang.shared.domain.scoring.SheetPoints;
import vn.bangvang.shared.reference.ReferenceData;

/** What lists of scores on one sheet come to, beside the best that is known of the other sheets of its quarter. */
final class SheetSums {

    private final ScoreTable table;
    private final ScoreSheetState sheet;
    private final @Nullable SheetInput known;
    private final Collection<SheetInput> others;
    private final Set<UnitId> excluded;

    private SheetSums(ScoreTable table, ScoreSheetState sheet, RankingInput quarter) {
        this.table = table;
        this.sheet = sheet;
        this.known = quarter.sheets().stream()
                .filter(one -> one.sheet().equals(sheet.id()))
                .findFirst()
                .orElse(null);
        this.others = quarter.sheets().stream()
                .filter(one ->
                        !one.sheet().equals(sheet.id()) && quarter.members().contains(one.unit()))
                .toList();
        this.excluded = quarter.decisions().excluded().keySet();
    }

    static Optional<SheetSums> of(ScoreTable table, ScoreSheetState sheet, ReferenceData references) {
        return references
                .clusters()
                .find(sheet.cluster())
                .map(cluster ->
                        new SheetSums(table, sheet, references.rankingFacts().provisional(cluster, sheet.quarter())));
    }

    /** By the best that is known of this one; null while the node does not know the sheet. */
    @Nullable
    SheetPoints best() {
        return known == null ? null : QuarterPoints.of(table, known, others, excluded);
    }

    SheetPoints of(List<CriterionScore> scores) {
        SheetInput stated = new SheetInput(
                sheet.id(), sheet.sequence(), sheet.unit(), sheet.quarter(), sheet.assignments(), scores, Score.ZERO);
        return QuarterPoints.of(table, stated, others, excluded);
    }
}
