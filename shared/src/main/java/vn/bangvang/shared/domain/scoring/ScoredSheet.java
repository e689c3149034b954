package vn.bangvang.shared.domain.scoring;

import java.util.Arrays;
import java.util.Collections;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.kernel.Score;
import vn.bangvang.shared.domain.scoretable.Assignment;
import vn.bangvang.shared.domain.scoretable.Criterion;
import vn.bangvang.shared.domain.scoretable.CriterionKind;
import vn.bangvang.shared.domain.scoretable.ScoreTable;

/** A sheet laid beside the leaves of its table: what was scored and assigned is found by position, not by name. */
public final class ScoredSheet {

    private final ScoreTable table;
    private final SheetInput sheet;
    private final @Nullable CriterionScore[] scores;
    private final @Nullable Assignment[] assignments;

    public ScoredSheet(ScoreTable table, SheetInput sheet) {
        this.table = table;
        this.sheet = sheet;
        scores = new CriterionScore[table.leaves().size()];
        assignments = new Assignment[scores.length];
        int next = 0;
        for (CriterionScore score : sheet.scores()) {
            int position = table.position(score.criterion(), next);
            if (position >= 0) {
                scores[position] = score;
                next = position + 1;
            }
        }
        for (Assignment assignment : sheet.assignments()) {
            int position = table.position(assignment.criterion(), 0);
            if (position >= 0) {
                assignments[position] = assignment;
            }
        }
    }

    public SheetInput sheet() {
        return sheet;
    }

    /** The references when this sheet's results are known too; those of other kinds of criteria stay as they are. */
    void raise(Reference[] references) {
        for (int i = 0; i < references.length; i++) {
            references[i] = raised(i, references[i]);
        }
    }

    public Reference raised(int position, Reference reference) {
        CriterionScore score = scores[position];
        Assignment assignment = assignments[position];
        boolean compared = score != null
                && table.leaves().get(position).kind() == CriterionKind.QUANTITATIVE
                && (assignment == null || assignment.assigned());
        return compared ? reference.including(score.value(), target(assignment)) : reference;
    }

    public LeafPoints leaf(int position, Reference reference) {
        Criterion leaf = table.leaves().get(position);
        Assignment assignment = assignments[position];
        if (assignment != null && !assignment.assigned()) {
            return LeafPoints.none(leaf.code(), Formula.NOT_ASSIGNED, Score.ZERO);
        }
        return CriterionPoints.of(
                leaf,
                scores[position],
                target(assignment),
                reference,
                table.terms().scale());
    }

    private static @Nullable Score target(@Nullable Assignment assignment) {
        return assignment == null ? null : assignment.target();
    }

    SheetPoints points(Reference[] references) {
        LeafPoints[] leaves = new LeafPoints[references.length];
        Adding adding = new Adding(table);
        for (int i = 0; i < leaves.length; i++) {
            leaves[i] = leaf(i, references[i]);
            adding.plus(i, leaves[i]);
        }
        return new SheetPoints(adding.done(sheet), Collections.unmodifiableList(Arrays.asList(leaves)));
    }
}
