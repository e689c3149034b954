package vn.bangvang.query.scoring;

import java.util.ArrayList;
import java.util.List;
import vn.bangvang.query.scoring.ScoreSheets.ScoreSheetRow;
import vn.bangvang.shared.domain.scoring.ScoreSheetState;
import vn.bangvang.shared.domain.scoring.SheetStage;

/** The way of a sheet from the self-score to the final score, for its reader to see how far it has come. */
final class SheetSteps {

    /** @param state {@code done}, {@code now}, or empty for what is still to come */
    record Step(String key, String state) {}

    private SheetSteps() {}

    /**
     * Phúc tra is shown where there was one, or where an explanation asks for it.
     *
     * @param scored whether nobody's scores are waited for any more, so that they are to be consolidated
     */
    static List<Step> of(ScoreSheetRow row, ScoreSheetState sheet, boolean scored) {
        boolean self = row.selfScoredOn() != null;
        SheetStage stage = sheet.stage();
        boolean settling = stage != SheetStage.SCORING;
        boolean heard = settling && stage != SheetStage.CONSOLIDATED;
        boolean explained = sheet.steps().containsKey(SheetStage.EXPLAINED);
        boolean reverified = sheet.steps().containsKey(SheetStage.REVERIFIED);
        List<Step> steps = new ArrayList<>();
        steps.add(step("self", self || scored || settling, !settling));
        steps.add(step("cross", scored || settling, self && !settling));
        steps.add(step("consolidation", settling, scored));
        steps.add(step("explanation", heard, stage == SheetStage.CONSOLIDATED));
        if (explained || reverified) {
            steps.add(step("reverification", reverified || sheet.isFinal(), heard));
        }
        steps.add(step("final", sheet.isFinal(), heard && (reverified || !explained)));
        return List.copyOf(steps);
    }

    private static Step step(String key, boolean done, boolean now) {
        return new Step(key, done ? "done" : now ? "now" : "");
    }
}
